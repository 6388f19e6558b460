#include "form/show.hpp"

#include <algorithm>

#include "core/names.hpp"
#include "form/choices.hpp"
#include "form/message.hpp"
#include "form/search_node.hpp"
#include "form/titles.hpp"
#include "french/digits.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "french/warning_words.hpp"

namespace loire::form {
namespace {

using page::Input;
using page::Node;
using page::NodeKind;
using page::Option;

constexpr char kChoose[] = "Choisir…";
constexpr char kNotKnownYet[] = "Je ne sais pas encore";
constexpr char kItDepends[] = "Cela dépend, ou je ne sais pas";
constexpr char kNotAnsweredYet[] = "Pas encore de réponse";
constexpr Sentence kAxis{"{numero} – {nom}"};
constexpr Sentence kWithExamples{"{aide} Par exemple (hors appel, à vérifier) : {exemples}."};

NodeKind control_of(Kind kind) {
  switch (kind) {
    case Kind::line:
    case Kind::name:
    case Kind::digits:
    case Kind::email:
    case Kind::telephone: return NodeKind::text_field;
    case Kind::lines: return NodeKind::text_area;
    case Kind::search: return NodeKind::combobox;
    case Kind::yes_no:
    case Kind::radios: return NodeKind::radios;
    case Kind::select: return NodeKind::select;
    case Kind::ticked: return NodeKind::checkbox;
    case Kind::day: return NodeKind::date;
    case Kind::amount: return NodeKind::amount;
  }
  return NodeKind::text_field;
}

Input input_of(Kind kind) {
  switch (kind) {
    case Kind::name: return Input::name;
    case Kind::digits: return Input::digits;
    case Kind::email: return Input::email;
    case Kind::telephone: return Input::telephone;
    default: return Input::prose;
  }
}

/// The rates of VAT as a list offers them: the usual one is the highest, and the rate of the overseas
/// departments is the last.
std::vector<Taux> by_use(std::vector<Taux> rates) {
  static constexpr Taux kOverseas{850};
  std::sort(rates.begin(), rates.end(), [](Taux a, Taux b) {
    if ((a == kOverseas) != (b == kOverseas)) return b == kOverseas;
    return b < a;
  });
  return rates;
}

/// Visits an answer of any type and fills the value and the options of its node.
class ValueFiller {
 public:
  ValueFiller(const Context& context, const Ref& ref, Node& node)
      : context_(context), ref_(ref), node_(node) {}

  void operator()(const std::string& text, const AnswerInfo& about) {
    node_.value = about.kind == Kind::digits && ref_.key != Key::porteur_code_insee
                      ? grouped_digits(text)
                      : text;
  }
  void operator()(const Search&, const AnswerInfo&) { fill_search(context_, ref_.key, node_); }

  void operator()(std::optional<bool> answer, const AnswerInfo& about) {
    if (about.kind == Kind::ticked) node_.value = answer.value_or(false) ? "1" : "";
    else if (answer) node_.value = *answer ? "oui" : "non";
    if (about.kind == Kind::yes_no && !about.question)
      node_.options = {{"oui", "Oui"}, {"non", "Non"}, {"", kNotKnownYet}};
  }

  void operator()(const std::optional<int>& axis, const AnswerInfo&) {
    node_.options = {{"", kChoose}};
    for (const Axe& axe : context_.rulebook.axes) {
      // A draft can name an axis that the edition does not have: the select then shows no choice, and a
      // remark reports it.
      if (axis == axe.numero) node_.value = std::to_string(axe.numero);
      node_.options.push_back(
          {std::to_string(axe.numero),
           fill<kAxis>(with<"numero">(std::to_string(axe.numero)), with<"nom">(axe.libelle))});
    }
  }

  void operator()(const std::optional<Taux>& rate, const AnswerInfo&) {
    if (rate) node_.value = std::to_string(rate->points_base);
    node_.options = {{"", kChoose}};
    for (const Taux each : by_use(context_.rulebook.taux_tva))
      node_.options.push_back({std::to_string(each.points_base), format_rate(each)});
  }

  void operator()(const std::optional<PorteurNature>& nature, const AnswerInfo&) {
    set_choice(nature, [&](std::size_t i) { return context_.rulebook.porteurs[i].libelle; });
  }
  void operator()(const std::optional<DepenseNature>& nature, const AnswerInfo&) {
    const auto& rules = context_.rulebook.depenses;
    set_choice(nature, [&](std::size_t i) { return rules[i].libelle; });
    if (nature) node_.help = rules[static_cast<std::size_t>(*nature)].aide;
  }
  void operator()(const std::optional<Destinataire>& answer, const AnswerInfo&) {
    set_value(answer);
  }
  void operator()(const std::optional<Acquisition>& answer, const AnswerInfo&) {
    set_value(answer);
  }
  void operator()(const std::optional<Financeur>& answer, const AnswerInfo&) {
    set_labelled_choice(answer);
  }
  void operator()(const std::optional<FinancementEtat>& answer, const AnswerInfo&) {
    set_labelled_choice(answer);
  }
  void operator()(const std::optional<CritereReponse>& answer, const AnswerInfo&) {
    set_labelled_choice(answer);
    std::rotate(node_.options.begin(), node_.options.begin() + 1, node_.options.end());
    node_.options.back().label = kNotAnsweredYet;
  }

  void operator()(const std::vector<std::string>& themes, const AnswerInfo&) {
    const bool chosen = std::find(themes.begin(), themes.end(), ref_.item) != themes.end();
    node_.value = chosen ? "1" : "";
  }

  void operator()(const Typed<Date>& day, const AnswerInfo&) {
    node_.value = day.value ? format_iso(*day.value) : day.raw;
    // The note repeats the date in words, because some browsers show the month before the day.
    if (day.value) node_.note = format_date(*day.value);
  }

  void operator()(const Typed<Centimes>& amount, const AnswerInfo&) {
    node_.value = amount.value ? format_amount(*amount.value) : amount.raw;
  }

  void operator()(const Montant& amount, const AnswerInfo&) {
    const bool ttc = amount.typed_ttc();
    const auto& shown = ttc ? amount.ttc : amount.ht;
    node_.value = shown ? format_amount(*shown) : amount.raw;
    if (const InputNote* note = context_.note_of(ref_); note && note->regime && shown)
      node_.note = read_note(*shown, ttc ? Regime::ttc : Regime::ht);
  }

  void operator()(Regime, const AnswerInfo&) {
    const Depense& line = *find_line(context_.dossier, ref_.item);
    set_labelled_choice(std::optional(line.montant.typed_ttc() ? Regime::ttc : Regime::ht));
    node_.options.erase(node_.options.begin());  // an amount always has a regime
  }

 private:
  template <class Enum>
  void set_value(const std::optional<Enum>& answer) {
    if (answer) node_.value = name_of(*answer);
  }

  template <class Enum, class Label>
  void set_choice(const std::optional<Enum>& answer, Label label) {
    set_value(answer);
    node_.options = {{"", kChoose}};
    for (std::size_t i = 0; i < Names<Enum>::values.size(); ++i)
      node_.options.push_back({std::string(Names<Enum>::values[i]), std::string(label(i))});
  }

  template <class Enum>
  void set_labelled_choice(const std::optional<Enum>& answer) {
    set_choice(answer, [](std::size_t i) { return Labels<Enum>::values[i]; });
  }

  const Context& context_;
  const Ref& ref_;
  Node& node_;
};

/// The help of a question of the edition, with examples from the law, which are not in the call.
std::string question_help(const QuestionText& text) {
  if (text.exemples_hors_appel.empty()) return text.aide;
  return fill<kWithExamples>(with<"aide">(text.aide),
                             with<"exemples">(listed(text.exemples_hors_appel)));
}

/// Fills the help and the options of a question of the edition. A question that is asked once for all
/// expenses offers "it depends" instead of "I do not know yet": "no" would apply to every expense,
/// including those that are exceptions.
void fill_question(const Rulebook& rulebook, const AnswerInfo& about, Node& node) {
  const QuestionText& text = rulebook.questions[static_cast<std::size_t>(*about.question)];
  const bool for_all_lines = !of_line(about.key);
  const auto& labels = for_all_lines ? text.reponses_communes : text.reponses;
  const auto answers = answers_of(*about.question);
  node.help = question_help(text);
  node.options.clear();
  if (node.kind == NodeKind::select) node.options.push_back({"", kChoose});
  for (std::size_t i = 0; i < answers.size(); ++i)
    node.options.push_back({std::string(answers[i]), labels[i]});
  if (node.kind == NodeKind::radios)
    node.options.push_back({"", for_all_lines ? kItDepends : kNotKnownYet});
}

/// Turns the options into child nodes: each radio has its own place on the page. The option without
/// a value is `chosen_empty` or not.
void radios_from_options(Node& node, bool chosen_empty) {
  for (Option& option : node.options) {
    Node radio;
    radio.kind = NodeKind::radio;
    radio.id = node.id + "." + (option.value.empty() ? "sans_reponse" : option.value);
    radio.label = std::move(option.label);
    radio.option = option.value;
    const bool chosen = option.value == node.value && (chosen_empty || !option.value.empty());
    radio.value = chosen ? "1" : "";
    node.children.push_back(std::move(radio));
  }
  node.options.clear();
}

/// Shows the first remark on an identifier under it. An identifier with an error shows only its error.
void add_remark(const Context& context, const Ref& ref, Node& node) {
  if (!node.error.empty() || info(ref.key).kind != Kind::digits) return;
  for (const Warning& warning : context.warnings) {
    if (warning.field != ref || warning.wrong) continue;
    node.note = warning_words(warning);
    node.tone = page::Tone::warning;
    return;
  }
}

}  // namespace

Node answer_node(const Context& context, const Ref& ref) {
  const AnswerInfo& about = info(ref.key);
  Node node;
  node.kind = control_of(about.kind);
  node.id = path_of(ref);
  node.label = label_of(context.rulebook, ref.key);
  node.help = about.help;
  node.input = input_of(about.kind);
  node.autocomplete = about.autocomplete;
  with_answer(context.dossier, ref, ValueFiller(context, ref, node));
  if (about.question) fill_question(context.rulebook, about, node);
  if (!context.being_typed(ref)) node.error = answer_message(context, ref);
  add_remark(context, ref, node);
  // A common question has no choice before its answer: «it depends» is a choice too.
  const bool common = about.question && !of_line(about.key);
  if (node.kind == NodeKind::radios)
    radios_from_options(node, !common || context.is_asked_per_line(*about.question));
  return node;
}

}  // namespace loire::form
