#include "form/message.hpp"

#include <algorithm>

#include "core/identifiers.hpp"
#include "core/names.hpp"
#include "form/search.hpp"
#include "french/fill.hpp"
#include "french/format.hpp"
#include "french/phrase.hpp"
#include "french/warning_words.hpp"
#include "input/typed.hpp"
#include "input/write.hpp"
#include "page/node.hpp"
#include "text/cut.hpp"

namespace loire::form {
namespace {

constexpr std::size_t kMostQuoted = 60;  // characters

constexpr Sentence kDigitsOnly{"{numero} compte {combien} chiffres, sans lettre ni signe."};
constexpr Sentence kDigitsMissing{"{numero} compte {combien} chiffres : il en manque {manque}."};
constexpr Sentence kDigitsBeyond{"{numero} compte {combien} chiffres : il y en a {trop} de trop."};

/// A number of exactly `count` digits.
std::string count_digits(std::string_view name, std::string_view count_in_words, std::size_t count,
                         std::string_view digits) {
  const auto number = with<"numero">(name);
  const auto expected = with<"combien">(count_in_words);
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return fill<kDigitsOnly>(number, expected);
  if (digits.size() < count)
    return fill<kDigitsMissing>(number, expected,
                                with<"manque">(std::to_string(count - digits.size())));
  if (digits.size() > count)
    return fill<kDigitsBeyond>(number, expected,
                               with<"trop">(std::to_string(digits.size() - count)));
  return {};
}

std::string digits_message(Key key, std::string_view digits) {
  if (key == Key::porteur_siren) return count_digits("Un SIREN", "neuf", 9, digits);
  if (key == Key::porteur_siret) return count_digits("Un SIRET", "quatorze", 14, digits);
  if (digits.starts_with("2A") || digits.starts_with("2B"))
    return {};  // Corsica: a letter is right
  return count_digits("Le code INSEE d’une commune", "cinq", 5, digits);
}

/// The text between quotation marks, its beginning when it is long.
std::string cited(std::string_view text) { return quoted(shortened(text, kMostQuoted)); }

std::string email_message(std::string_view text) {
  const std::size_t at = text.find('@');
  const bool several = at != std::string_view::npos && text.find('@', at + 1) != text.npos;
  if (several) return "Un seul courriel peut être saisi ici : gardez-en un.";
  const bool plausible = at != std::string_view::npos && at > 0 &&
                         text.find('.', at + 2) != std::string_view::npos &&
                         text.find(' ') == std::string_view::npos && !text.ends_with('.');
  if (plausible) return {};
  return "Cette adresse est incomplète : écrivez par exemple mairie@exemple.fr.";
}

constexpr Sentence kInEuros{"{saisie} : écrivez le montant en euros, avec tous ses chiffres."};
constexpr Sentence kInEurosMeant{"{saisie} : écrivez le montant en euros, {montant}."};

std::string thousands_message(const AmountReading& reading) {
  const std::string unreadable = cited(reading.unreadable);
  if (!reading.in_euros) return fill<kInEuros>(with<"saisie">(unreadable));
  return fill<kInEurosMeant>(with<"saisie">(unreadable),
                             with<"montant">(format_amount(*reading.in_euros)));
}

std::string taxed_message(Key key) {
  if (key == Key::plan_devis_ht)
    return "Ce total est hors taxes : reprenez le total HT de vos devis.";
  if (key == Key::plan_aide_demandee)
    return "Une aide n’est ni HT ni TTC : écrivez le montant demandé, sans TTC.";
  return "Un cofinancement n’est ni HT ni TTC : écrivez le montant prévu, sans TTC.";
}

constexpr Sentence kTwoReadings{
    "{saisie} peut se lire de deux façons : {milliers} ou {decimales}. Choisissez, ou écrivez avec "
    "une virgule et deux chiffres."};
constexpr Sentence kUnclear{
    "{saisie} n’est pas clair : est-ce {milliers} ? Confirmez, ou écrivez avec une virgule et deux "
    "chiffres."};
constexpr Sentence kNotANumber{
    "{saisie} n’a pas sa place dans un montant : écrivez par exemple 12 500,50."};
constexpr Sentence kTwoAmounts{"Deux montants : {saisie} ? Gardez-en un seul ici."};
constexpr Sentence kSeveralAmounts{"Plusieurs montants : {saisie} ? Gardez-en un seul ici."};
constexpr Sentence kPerPeriod{
    "Un montant « {periode} » ne dit pas combien vous paierez : écrivez le total de la dépense."};

std::string ambiguous_message(std::string_view text, const AmbiguousAmount& both) {
  const std::string typed = cited(text), thousands = format_euros(both.as_thousands);
  if (!both.as_decimals) return fill<kUnclear>(with<"saisie">(typed), with<"milliers">(thousands));
  return fill<kTwoReadings>(with<"saisie">(typed), with<"milliers">(thousands),
                            with<"decimales">(format_euros(*both.as_decimals)));
}

std::string several_message(const AmountReading& reading) {
  const std::string typed = shortened(reading.unreadable, kMostQuoted);
  return reading.count > 2 ? fill<kSeveralAmounts>(with<"saisie">(typed))
                           : fill<kTwoAmounts>(with<"saisie">(typed));
}

std::string amount_message(Key key, std::string_view text) {
  const AmountReading reading = read_amount_of(key, text);
  if (const auto* both = std::get_if<AmbiguousAmount>(&reading.value))
    return ambiguous_message(text, *both);
  if (!reading.problem()) return {};
  switch (*reading.problem()) {
    case AmountProblem::empty: return {};
    case AmountProblem::not_a_number:
      return fill<kNotANumber>(with<"saisie">(cited(reading.unreadable)));
    case AmountProblem::several: return several_message(reading);
    case AmountProblem::thousands: return thousands_message(reading);
    case AmountProblem::two_regimes: return "HT ou TTC ? Gardez l’un des deux.";
    case AmountProblem::taxed: return taxed_message(key);
    case AmountProblem::per_period: return fill<kPerPeriod>(with<"periode">(reading.unreadable));
    case AmountProblem::negative:
      return "Un montant ne peut pas être négatif : écrivez-le sans le signe moins.";
    case AmountProblem::too_many_decimals:
      return "Un montant a deux chiffres après la virgule au plus.";
    case AmountProblem::bad_grouping:
      return "Les chiffres se groupent par trois : écrivez par exemple 12 500,50.";
    case AmountProblem::too_large:
      return "Un montant ne peut pas dépasser 999 999 999,99 € : vérifiez le nombre de zéros.";
  }
  return {};
}

constexpr Sentence kNotADay{"{saisie} n’est pas une date : écrivez le jour, le mois et l’année."};
constexpr Sentence kShortYear{"Année {annee} ? Écrivez {entiere}."};
constexpr Sentence kOtherYear{"Année {annee} ? Écrivez une année entre 2000 et 2100."};

std::string day_message(std::string_view text) {
  if (text == page::kUnreadableDay)
    return "Cette date est incomplète ou n’existe pas : écrivez le jour, le mois et l’année.";
  const auto day = parse_date(text);
  if (!day) return fill<kNotADay>(with<"saisie">(cited(text)));
  const std::string year = std::to_string(day->year);
  if (day->year >= 100) return fill<kOtherYear>(with<"annee">(year));
  return fill<kShortYear>(with<"annee">(year), with<"entiere">(std::to_string(2000 + day->year)));
}

constexpr Sentence kCommuneToChoose{
    "Choisissez la commune dans la liste : {saisie} n’en dit pas assez."};
constexpr Sentence kEpciToChoose{
    "Choisissez l’intercommunalité dans la liste : {saisie} n’en dit pas assez."};
constexpr Sentence kNoEpci{
    "Aucune intercommunalité de la Loire ne répond à {saisie} : vérifiez l’orthographe, ou "
    "saisissez le SIREN plus bas."};
constexpr Sentence kNoPostalCode{
    "Aucune commune de la Loire n’a le code postal {saisie}, qui est peut-être un code CEDEX : "
    "tapez le nom de la commune."};
constexpr Sentence kNoCommune{
    "Aucune commune de la Loire ne répond à {saisie} : vérifiez l’orthographe, ou saisissez le "
    "code INSEE plus bas."};

/// What was typed in a search and left there is no answer.
std::string search_message(const Context& context, Key key, std::string_view query) {
  const bool commune = key == Key::porteur_commune;
  const bool found = commune ? !search_communes(context.territory, query).empty()
                             : !search_epci(context.territory, query).empty();
  const std::string words = cited(query);
  const auto typed = with<"saisie">(words);
  if (found) return commune ? fill<kCommuneToChoose>(typed) : fill<kEpciToChoose>(typed);
  if (!commune) return fill<kNoEpci>(typed);
  const bool code_alone = !code_in(query).empty() && bare_name(query).empty();
  return code_alone ? fill<kNoPostalCode>(typed) : fill<kNoCommune>(typed);
}

/// What is wrong with the text alone, of an answer of any type.
class TextMessage {
 public:
  TextMessage(const Context& context, const Ref& ref) : context_(context), ref_(ref) {}

  void operator()(const std::string& text, const AnswerInfo& about) {
    if (text.empty()) return;
    if (about.kind == Kind::digits) message = digits_message(ref_.key, without_spaces(text));
    if (about.kind == Kind::email) message = email_message(text);
  }
  void operator()(const Search& search, const AnswerInfo&) {
    if (!search.text.empty()) message = search_message(context_, ref_.key, search.text);
  }
  void operator()(const Typed<Date>& day, const AnswerInfo&) {
    if (!day.raw.empty()) message = day_message(day.raw);
  }
  void operator()(const Typed<Centimes>& amount, const AnswerInfo&) { raw_amount(amount.raw); }
  void operator()(const Montant& amount, const AnswerInfo&) { raw_amount(amount.raw); }
  template <class T>
  void operator()(const T&, const AnswerInfo&) {}

  std::string message;

 private:
  void raw_amount(std::string_view raw) {
    if (!raw.empty()) message = amount_message(ref_.key, raw);
  }

  const Context& context_;
  const Ref& ref_;
};

constexpr Sentence kOneLeftOut{
    "Ce texte est trop long : les {gardes} premiers caractères sont gardés, pas le suivant."};
constexpr Sentence kLeftOut{
    "Ce texte est trop long : les {gardes} premiers caractères sont gardés, pas les {suivants} "
    "suivants."};

std::string left_out_message(std::size_t left_out) {
  const std::string kept = format_count(kMaxTextCharacters);
  if (left_out == 1) return fill<kOneLeftOut>(with<"gardes">(kept));
  return fill<kLeftOut>(with<"gardes">(kept), with<"suivants">(format_count(left_out)));
}

constexpr Sentence kReadHt{"Lu : {montant} HT"};
constexpr Sentence kReadTtc{"Lu : {montant} TTC"};

}  // namespace

std::string answer_message(const Context& context, const Ref& ref) {
  if (const InputNote* note = context.note_of(ref); note && note->left_out > 0)
    return left_out_message(note->left_out);
  TextMessage text(context, ref);
  with_answer(context.dossier, ref,
              [&](const auto& answer, const AnswerInfo& about) { text(answer, about); });
  if (!text.message.empty()) return text.message;
  for (const Warning& warning : context.warnings)
    if (warning.wrong && warning.field == ref) return warning_words(warning);
  return {};
}

std::string read_note(Centimes amount, Regime regime) {
  const std::string words = format_euros(amount);
  const auto read = with<"montant">(words);
  return regime == Regime::ttc ? fill<kReadTtc>(read) : fill<kReadHt>(read);
}

}  // namespace loire::form
