#include "input/write.hpp"

#include <algorithm>
#include <utility>

#include "core/names.hpp"
#include "input/typed.hpp"
#include "text/characters.hpp"
#include "text/cut.hpp"

namespace loire {
namespace {

/// `text` cleaned as a text of this kind, with the number or the address read from it.
std::string cleaned(Kind kind, std::string_view text) {
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

/// Writes the text of a control into an answer of any type.
class Writer {
 public:
  Writer(const Rulebook& rulebook, const Ref& ref, std::string_view text, InputNote& note)
      : rulebook_(rulebook), ref_(ref), text_(text), note_(note) {}

  void operator()(std::string& answer, const AnswerInfo& about) {
    answer = within_draft_limit(about.kind);
  }
  void operator()(Search& search, const AnswerInfo& about) {
    search.text = within_draft_limit(about.kind);
  }

  void operator()(std::optional<bool>& answer, const AnswerInfo& about) {
    answer.reset();
    if (about.kind == Kind::ticked ? text_ == "1" : text_ == "oui") answer = true;
    else if (about.kind == Kind::yes_no && text_ == "non") answer = false;
  }

  template <class Enum>
  void operator()(std::optional<Enum>& answer, const AnswerInfo&) {
    answer = from_name<Enum>(text_);
  }

  /// The text must be the number of an axis of the edition.
  void operator()(std::optional<int>& answer, const AnswerInfo&) {
    answer.reset();
    for (const Axe& axe : rulebook_.axes)
      if (std::to_string(axe.numero) == text_) answer = axe.numero;
  }

  /// The text must be a rate of the edition in basis points, because a draft refuses any other.
  void operator()(std::optional<Taux>& answer, const AnswerInfo&) {
    answer.reset();
    for (const Taux rate : rulebook_.taux_tva)
      if (std::to_string(rate.points_base) == text_) answer = rate;
  }

  /// A theme that the edition does not name can be removed but not chosen.
  void operator()(std::vector<std::string>& themes, const AnswerInfo&) {
    std::erase(themes, ref_.item);
    if (text_ == "1" && axis_of(rulebook_, ref_.item)) themes.push_back(ref_.item);
  }

  void operator()(Typed<Date>& answer, const AnswerInfo& about) {
    std::string text = within_draft_limit(about.kind);
    const auto day = typed_day(text);
    answer = {day, day ? "" : std::move(text)};
  }

  void operator()(Typed<Centimes>& answer, const AnswerInfo&) {
    set_amount(read_untaxed_amount(text_), answer.value, answer.raw);
  }

  /// Sets the regime when the text says HT or TTC.
  void operator()(Montant& answer, const AnswerInfo&) {
    const AmountReading reading = read_amount(text_);
    note_.regime = reading.regime && reading.problem() == nullptr;
    const bool ttc = note_.regime ? reading.regime == Regime::ttc : answer.typed_ttc();
    // A line with both amounts keeps only the one that was typed. When it is emptied, the other
    // must not count in its place, because the form did not show it.
    answer = {{}, {}, ttc ? Regime::ttc : Regime::ht, ""};
    set_amount(reading, ttc ? answer.ttc : answer.ht, answer.raw);
  }

  void operator()(Regime&, const AnswerInfo&) {}  // set_answer() handles it with set_regime()

 private:
  /// The cleaned text, cut to the longest text of a draft. `note_` counts what is left out.
  std::string within_draft_limit(Kind kind) {
    std::string text = cleaned(kind, text_);
    const std::string_view beginning = within_limit(text, kMaxTextCharacters);
    if (beginning.size() == text.size()) return text;
    note_.left_out = count_characters(std::string_view(text).substr(beginning.size()));
    return std::string(beginning);
  }

  /// Keeps the raw text when it is not an amount, so that nothing typed is lost.
  void set_amount(const AmountReading& reading, std::optional<Centimes>& amount, std::string& raw) {
    amount.reset();
    raw.clear();
    if (const auto* value = std::get_if<Centimes>(&reading.value)) amount = *value;
    else if (!reading.problem() || *reading.problem() != AmountProblem::empty)
      raw = within_draft_limit(Kind::amount);
  }

  const Rulebook& rulebook_;
  const Ref& ref_;
  std::string_view text_;
  InputNote& note_;
};

/// Changes the regime of the amount and keeps its number.
void set_regime(Montant& amount, Regime regime) {
  if ((regime == Regime::ttc) == amount.typed_ttc()) return;
  amount.regime = regime;
  if (regime == Regime::ttc) amount.ttc = std::exchange(amount.ht, std::nullopt);
  else amount.ht = std::exchange(amount.ttc, std::nullopt);
}

/// Whether the edition has the item of `ref`. A theme outside the edition counts if it is chosen,
/// so that it can be removed.
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
