#include "input/write.hpp"

#include <algorithm>
#include <utility>

#include "core/names.hpp"
#include "input/typed.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire {
namespace {

/// What `text` means as a text of this kind: names and descriptions cleaned, numbers and addresses
/// read.
std::string meant(Kind kind, std::string_view text) {
  switch (kind) {
    case Kind::digits: return typed_number(text);
    case Kind::lines: return typed_lines(text);
    case Kind::email: return typed_email(text);
    case Kind::telephone: return typed_telephone(text);
    case Kind::day: return std::string(trimmed(typed_line(text)));
    case Kind::amount: return typed_cells(text);
    case Kind::line:
    case Kind::name:
    case Kind::search: return typed_line(text);
    case Kind::yes_no:
    case Kind::radios:
    case Kind::select:
    case Kind::ticked: break;
  }
  return std::string(text);
}

/// What stands in a control, written into an answer of any type.
class Writer {
 public:
  Writer(const Rulebook& rulebook, const Ref& ref, std::string_view text, InputNote& note)
      : rulebook_(rulebook), ref_(ref), text_(text), note_(note) {}

  void operator()(std::string& answer, const AnswerInfo& about) { answer = kept(about.kind); }
  void operator()(Search& search, const AnswerInfo& about) { search.text = kept(about.kind); }

  void operator()(std::optional<bool>& answer, const AnswerInfo& about) {
    answer.reset();
    if (about.kind == Kind::ticked ? text_ == "1" : text_ == "oui") answer = true;
    else if (about.kind == Kind::yes_no && text_ == "non") answer = false;
  }

  template <class Enum>
  void operator()(std::optional<Enum>& answer, const AnswerInfo&) {
    answer = from_name<Enum>(text_);
  }

  /// Only an axis of the edition can be chosen.
  void operator()(std::optional<int>& answer, const AnswerInfo&) {
    answer.reset();
    for (const Axe& axe : rulebook_.axes)
      if (std::to_string(axe.numero) == text_) answer = axe.numero;
  }

  /// A rate that the edition does not know is no answer: a draft could not hold it.
  void operator()(std::optional<Taux>& answer, const AnswerInfo&) {
    answer.reset();
    for (const Taux rate : rulebook_.taux_tva)
      if (std::to_string(rate.points_base) == text_) answer = rate;
  }

  /// A theme that the edition does not name can be taken away, not chosen.
  void operator()(std::vector<std::string>& themes, const AnswerInfo&) {
    std::erase(themes, ref_.item);
    if (text_ == "1" && axis_of(rulebook_, ref_.item)) themes.push_back(ref_.item);
  }

  void operator()(Typed<Date>& answer, const AnswerInfo& about) {
    std::string text = kept(about.kind);
    const auto day = typed_day(text);
    answer = {day, day ? "" : std::move(text)};
  }

  void operator()(Typed<Centimes>& answer, const AnswerInfo&) {
    set_amount(read_untaxed_amount(text_), answer.value, answer.raw);
  }

  /// HT or TTC beside the amount sets its regime.
  void operator()(Montant& answer, const AnswerInfo&) {
    const AmountReading reading = read_amount(text_);
    note_.regime = reading.regime && reading.problem() == nullptr;
    const bool ttc = note_.regime ? reading.regime == Regime::ttc : answer.typed_ttc();
    // Of a line that had both, the one that is typed anew remains: emptied, it must not give way to
    // the other, which the person did not see.
    answer = {{}, {}, ttc ? Regime::ttc : Regime::ht, ""};
    set_amount(reading, ttc ? answer.ttc : answer.ht, answer.raw);
  }

  void operator()(Regime&, const AnswerInfo&) {}  // see set_regime

 private:
  /// The beginning of what the text means that a draft holds; what is left out is told.
  std::string kept(Kind kind) {
    std::string text = meant(kind, text_);
    const std::string_view beginning = within_limit(text, kMaxTextCharacters);
    if (beginning.size() == text.size()) return text;
    note_.left_out = count_characters(std::string_view(text).substr(beginning.size()));
    return std::string(beginning);
  }

  /// Keeps the raw text while it is not an amount: nothing typed is lost.
  void set_amount(const AmountReading& reading, std::optional<Centimes>& amount, std::string& raw) {
    amount.reset();
    raw.clear();
    if (const auto* value = std::get_if<Centimes>(&reading.value)) amount = *value;
    else if (!reading.problem() || *reading.problem() != AmountProblem::empty)
      raw = kept(Kind::amount);
  }

  const Rulebook& rulebook_;
  const Ref& ref_;
  std::string_view text_;
  InputNote& note_;
};

/// The number typed stays; what it means changes.
void set_regime(Montant& amount, Regime regime) {
  if ((regime == Regime::ttc) == amount.typed_ttc()) return;
  amount.regime = regime;
  if (regime == Regime::ttc) amount.ttc = std::exchange(amount.ht, std::nullopt);
  else amount.ht = std::exchange(amount.ttc, std::nullopt);
}

/// Whether there is such an answer: a theme is one of the edition, or one to be taken away.
bool known_item(const Rulebook& rulebook, const Dossier& dossier, const Ref& ref) {
  const auto& themes = dossier.projet.themes;
  if (ref.key == Key::projet_themes)
    return axis_of(rulebook, ref.item) ||
           std::find(themes.begin(), themes.end(), ref.item) != themes.end();
  if (!of_critere(ref.key)) return of_dossier(ref.key) ? ref.item.empty() : true;
  return std::any_of(rulebook.criteres.begin(), rulebook.criteres.end(),
                     [&](const CritereRule& rule) { return rule.id == ref.item; });
}

}  // namespace

bool set_answer(Dossier& dossier, const Rulebook& rulebook, const Ref& ref, std::string_view text,
                InputNote* note) {
  if (!known_item(rulebook, dossier, ref)) return false;
  if (ref.key == Key::depense_regime) {
    Depense* line = find_line(dossier, ref.item);
    if (line) set_regime(line->montant, text == "ttc" ? Regime::ttc : Regime::ht);
    return line != nullptr;
  }
  InputNote unused;
  return edit_answer(dossier, ref, Writer(rulebook, ref, text, note ? *note : unused));
}

AmountReading read_amount_of(Key key, std::string_view text) {
  return key == Key::depense_montant ? read_amount(text) : read_untaxed_amount(text);
}

}  // namespace loire
