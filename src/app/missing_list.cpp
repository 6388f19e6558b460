#include "app/missing_list.hpp"

#include <algorithm>
#include <iterator>

#include "app/aid_headline.hpp"
#include "app/context.hpp"
#include "app/folded.hpp"
#include "app/texts.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {

std::string next_question_sentence(const PageContext& context) {
  if (!context.next_question) return {};
  const Centimes max_change = context.next_question->reduction_max;
  if (max_change == Centimes{0}) return {};
  if (context.next_question->ref.key == Key::depenses_completes) return text::kListUnfinishedAid;
  const bool only = context.assessment.missing.size() == 1;
  const std::string words = format_euros_short(max_change);
  const auto amount = with<"montant">(words);
  return only ? fill<text::kThisAnswer>(amount) : fill<text::kFirstAnswer>(amount);
}

Node missing_list(const PageContext& context, std::string_view prefix, std::size_t max_count) {
  Node out = make(NodeKind::list, std::string(prefix) + ".manquants", text::kMissing);
  std::vector<Ref> missing = context.assessment.missing;
  if (context.next_question) {
    const auto first = std::find(missing.begin(), missing.end(), context.next_question->ref);
    std::rotate(missing.begin(), first, first + 1);
  }
  for (std::size_t i = 0; i < missing.size() && i < max_count; ++i) {
    const Ref& ref = missing[i];
    std::string title = form::answer_title(context.rulebook(), context.dossier(), ref);
    if (!raw_entry(context.dossier(), ref).empty())
      title = fill<text::kAnswerToCorrect>(with<"reponse">(title));
    Node link =
        button(std::string(prefix) + ".manquant." + path_of(ref),
               {Verb::go_to, ref, form::stage_asking(context.rulebook(), context.dossier(), ref)},
               std::move(title), Emphasis::quiet);
    link.href = ref.key == Key::depenses
                    ? "ajouter.depense"
                    : path_of(form::first_prerequisite(context.rulebook(), context.dossier(), ref));
    add(out, std::move(link));
  }
  return out;
}

std::vector<Node> missing_parts(const PageContext& context) {
  constexpr std::size_t kMaxShownFirst = 5, kMaxShown = 100;
  const std::size_t count = context.assessment.missing.size();
  if (count == 0) return {};
  Node first = missing_list(context, "resultat", kMaxShown);
  std::vector<Node> others;
  if (first.children.size() > kMaxShownFirst) {
    const auto end_of_first = first.children.begin() + kMaxShownFirst;
    others.assign(std::make_move_iterator(end_of_first),
                  std::make_move_iterator(first.children.end()));
    first.children.erase(end_of_first, first.children.end());
  }
  std::vector<Node> out{paragraph(answers_left_sentence(context), Tone::strong), std::move(first)};
  if (others.empty()) return out;
  Node more =
      folded(context, Part::missing, "resultat.autres_reponses",
             fill<text::kOtherAnswers>(with<"nombre">(std::to_string(count - kMaxShownFirst))));
  if (more.current) {
    Node list = make(NodeKind::list, "resultat.autres_manquants", more.label);
    list.children = std::move(others);
    add(more, std::move(list));
    if (count > kMaxShown) add(more, paragraph(text::kMoreMissing, Tone::muted));
  }
  out.push_back(std::move(more));
  return out;
}

}  // namespace loire::app
