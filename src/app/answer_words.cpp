#include "app/answer_words.hpp"

#include <algorithm>
#include <utility>

#include "app/texts.hpp"
#include "core/lines.hpp"

namespace loire::app {
namespace {

/// A question's words, ready for its answer: one that does not ask takes a colon.
std::string asked(const std::string& question) {
  return question + (question.ends_with("?") ? " " : "\u00a0: ");
}

/// Labels of lists stand in a sentence without their capital; names and typed words keep theirs.
bool is_label(Key key) {
  return key == Key::porteur_nature || key == Key::depense_nature || key == Key::projet_themes ||
         info(key).question.has_value();
}

std::string answer_in_sentence(const PageContext& context, const Answer& answer) {
  const Key key = answer.ref.key;
  std::string words = answer_words(context, answer);
  if (is_label(key)) words = within_sentence(std::move(words));
  // A bare yes or no says nothing without its question.
  if (!info(key).question || !std::holds_alternative<bool>(answer.value)) return words;
  return within_sentence(asked(form::label_of(context.rulebook(), key))) + words;
}

/// An answer of any type in words; its key says what a text stands for.
class Words {
 public:
  Words(const PageContext& context, Key key) : context_(context), key_(key) {}

  std::string operator()(std::monostate) const { return text::kNotAnswered; }
  std::string operator()(bool yes) const {
    if (key_ == Key::projet_aucun_axe) return text::kNoAxis;
    if (key_ == Key::porteur_situe_dans_la_loire)
      return yes ? text::kInTheLoire : text::kNotInTheLoire;
    return of_question(yes ? 0 : 1);
  }
  std::string operator()(PorteurNature nature) const {
    return rulebook().porteurs[static_cast<std::size_t>(nature)].libelle;
  }
  std::string operator()(DepenseNature nature) const {
    return rulebook().depenses[static_cast<std::size_t>(nature)].libelle;
  }
  std::string operator()(Destinataire answer) const {
    return of_question(static_cast<std::size_t>(answer));
  }
  std::string operator()(Acquisition answer) const {
    return of_question(static_cast<std::size_t>(answer));
  }
  std::string operator()(const std::string& typed) const {
    const Territory& territory = *context_.session.territory;
    if (key_ == Key::projet_themes) return theme_words(rulebook(), typed);
    if (key_ == Key::projet_autre_theme) return text::kOtherTheme + ("« " + typed) + " »";
    if (key_ == Key::porteur_code_insee)
      if (const Commune* commune = find_commune(territory, typed))
        return commune->nom + " (" + commune->code_insee + ")";
    if (key_ == Key::porteur_siren)
      if (const Epci* epci = find_epci(territory, typed)) return epci->nom;
    return typed;
  }
  template <class T>
  std::string operator()(const T& other) const {
    return word_of(other);
  }

 private:
  const Rulebook& rulebook() const { return context_.rulebook(); }
  std::string of_question(std::size_t answer) const {
    return rulebook().questions[static_cast<std::size_t>(*info(key_).question)].reponses[answer];
  }

  const PageContext& context_;
  Key key_;
};

}  // namespace

std::string within_sentence(std::string words) {
  const auto at = [&](std::size_t i) {
    return i < words.size() ? static_cast<unsigned char>(words[i]) : 0u;
  };
  const auto capital = [](unsigned c) { return c >= 'A' && c <= 'Z'; };
  if (capital(at(0)) && !capital(at(1))) words[0] = static_cast<char>(at(0) + 0x20);
  // À to Þ, in UTF-8.
  else if (at(0) == 0xC3 && at(1) >= 0x80 && at(1) <= 0x9E && !capital(at(2)))
    words[1] = static_cast<char>(at(1) + 0x20);
  return words;
}

std::string answers_sentence(const PageContext& context, const std::vector<Answer>& answers) {
  if (answers.empty()) return {};
  std::string known, open;
  std::size_t count = 0;
  for (const Answer& answer : answers) {
    if (!given(answer.value)) {
      open += (open.empty() ? "«\u00a0" : "\u202f; «\u00a0") +
              form::label_of(context.rulebook(), answer.ref.key) + "\u00a0»";
      continue;
    }
    known += (count++ > 0 ? "\u202f; " : "") + answer_in_sentence(context, answer);
  }
  if (count == 0 && answers.size() == 1) return text::kNoAnswerYet;
  std::string out;
  if (count > 0) out = (count == 1 ? text::kYourAnswer : text::kYourAnswers) + known + ".";
  if (!open.empty()) out += (out.empty() ? "" : " ") + (text::kStillOpen + open) + ".";
  return out;
}

std::string common_answers_sentence(const PageContext& context) {
  std::string out;
  const QuestionsCommunes& common = context.dossier().depenses_communes;
  for (const Question question : kCommonQuestions)
    if (const auto given = answer_index(question, Depense{}, common)) {
      const QuestionText& texts = context.rulebook().questions[static_cast<std::size_t>(question)];
      out += (out.empty() ? text::kForAllLines : "\u202f; ") +
             within_sentence(asked(texts.libelle_commun)) +
             within_sentence(texts.reponses_communes[*given]);
    }
  return out.empty() ? out : out + ".";
}

std::string theme_words(const Rulebook& rulebook, const std::string& id) {
  if (const Axe* axe = axis_of(rulebook, id)) {
    const auto theme = std::find_if(axe->themes.begin(), axe->themes.end(),
                                    [&](const Theme& each) { return each.id == id; });
    return theme->libelle;
  }
  return text::kUnknownTheme + id;
}

std::string axis_name(const Axe& axe) {
  return text::kAxe + std::to_string(axe.numero) + " – " + axe.libelle;
}

std::string answer_words(const PageContext& context, const Answer& answer) {
  return std::visit(Words(context, answer.ref.key), answer.value);
}

bool wants_zoomacom(const Projet& projet) {
  return projet.zoomacom.value_or(false) && std::find(projet.themes.begin(), projet.themes.end(),
                                                      "mediation_numerique") != projet.themes.end();
}

}  // namespace loire::app
