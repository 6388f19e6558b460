#include "app/missing_list.hpp"

#include "app/context.hpp"
#include "app/texts.hpp"
#include "app/texts_reasons.hpp"
#include "app/texts_result.hpp"
#include "form/titles.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"

namespace loire::app {

std::vector<Node> missing_parts(const PageContext& context, std::string_view prefix,
                                std::size_t most) {
  std::vector<Node> out{heading(text::kMissing)};
  const std::string worth = next_question_sentence(context);
  if (!worth.empty()) out.push_back(paragraph(worth, Tone::muted));
  out.push_back(missing_list(context, prefix, most));
  if (context.assessment.missing.size() > most)
    out.push_back(paragraph(text::kMoreMissing, Tone::muted));
  return out;
}

std::string next_question_sentence(const PageContext& context) {
  if (!context.next) return {};
  const Centimes most = context.next->reduction_max;
  if (most == Centimes{0}) return {};
  if (context.next->ref.key == Key::depenses_completes) return text::kListOpenAid;
  const bool only = context.assessment.missing.size() == 1;
  const std::string words = format_euros_short(most);
  const auto amount = with<"montant">(words);
  return only ? fill<text::kThisAnswer>(amount) : fill<text::kFirstAnswer>(amount);
}

Node missing_list(const PageContext& context, std::string_view prefix, std::size_t most) {
  Node out = make(NodeKind::list, std::string(prefix) + ".manquants", text::kMissing);
  std::vector<Ref> missing = context.assessment.missing;
  if (context.next) {
    const auto first = std::find(missing.begin(), missing.end(), context.next->ref);
    std::rotate(missing.begin(), first, first + 1);
  }
  for (std::size_t i = 0; i < missing.size() && i < most; ++i) {
    const Ref& ref = missing[i];
    std::string title = form::answer_title(context.rulebook(), context.dossier(), ref);
    if (!raw_entry(context.dossier(), ref).empty())
      title = fill<text::kUnread>(with<"reponse">(title));
    Node go = button(std::string(prefix) + ".manquant." + path_of(ref),
                     {Verb::go_to, {}, stage_of(ref.key)}, std::move(title), Emphasis::quiet);
    go.href = ref.key == Key::depenses
                  ? "ajouter.depense"
                  : path_of(form::first_prerequisite(context.rulebook(), context.dossier(), ref));
    add(out, std::move(go));
  }
  return out;
}

}  // namespace loire::app
