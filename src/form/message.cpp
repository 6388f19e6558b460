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

constexpr std::size_t kMaxQuotedCharacters = 60;

constexpr Sentence kDigitsOnly{"{numero} compte {combien} chiffres, sans lettre ni signe."};
constexpr Sentence kTooFewDigits{"{numero} compte {combien} chiffres : il en manque {manque}."};
constexpr Sentence kTooManyDigits{"{numero} compte {combien} chiffres : il y en a {trop} de trop."};

/// The error of an identifier that must have exactly `count` digits; empty when it has them.
std::string digit_count_message(std::string_view name, std::string_view count_in_words,
                                std::size_t count, std::string_view digits) {
  const auto number = with<"numero">(name);
  const auto expected = with<"combien">(count_in_words);
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return fill<kDigitsOnly>(number, expected);
  if (digits.size() < count)
    return fill<kTooFewDigits>(number, expected,
                               with<"manque">(std::to_string(count - digits.size())));
  if (digits.size() > count)
    return fill<kTooManyDigits>(number, expected,
                                with<"trop">(std::to_string(digits.size() - count)));
  return {};
}

std::string digits_message(Key key, std::string_view digits) {
  if (key == Key::porteur_siren) return digit_count_message("Un SIREN", "neuf", 9, digits);
  if (key == Key::porteur_siret) return digit_count_message("Un SIRET", "quatorze", 14, digits);
  if (digits.starts_with("2A") || digits.starts_with("2B"))
    return {};  // the codes of Corsica contain a letter
  return digit_count_message("Le code INSEE d’une commune", "cinq", 5, digits);
}

/// The text between quotation marks, shortened when it is long.
std::string quoted_excerpt(std::string_view text) {
  return quoted(shortened(text, kMaxQuotedCharacters));
}

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

constexpr Sentence kEurosExpected{
    "{saisie} : écrivez le montant en euros, avec tous ses chiffres."};
constexpr Sentence kEurosSuggested{"{saisie} : écrivez le montant en euros, {montant}."};

std::string thousands_message(const AmountReading& reading) {
  const std::string unreadable = quoted_excerpt(reading.unreadable);
  if (!reading.in_euros) return fill<kEurosExpected>(with<"saisie">(unreadable));
  return fill<kEurosSuggested>(with<"saisie">(unreadable),
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
constexpr Sentence kOneUnclearReading{
    "{saisie} n’est pas clair : est-ce {milliers} ? Confirmez, ou écrivez avec une virgule et deux "
    "chiffres."};
constexpr Sentence kNotANumber{
    "{saisie} n’a pas sa place dans un montant : écrivez par exemple 12 500,50."};
constexpr Sentence kTwoAmounts{"Deux montants : {saisie} ? Gardez-en un seul ici."};
constexpr Sentence kSeveralAmounts{"Plusieurs montants : {saisie} ? Gardez-en un seul ici."};
constexpr Sentence kPerPeriod{
    "Un montant « {periode} » ne dit pas combien vous paierez : écrivez le total de la dépense."};

std::string ambiguous_message(std::string_view text, const AmbiguousAmount& amount) {
  const std::string typed = quoted_excerpt(text), thousands = format_euros(amount.as_thousands);
  if (!amount.as_decimals)
    return fill<kOneUnclearReading>(with<"saisie">(typed), with<"milliers">(thousands));
  return fill<kTwoReadings>(with<"saisie">(typed), with<"milliers">(thousands),
                            with<"decimales">(format_euros(*amount.as_decimals)));
}

std::string several_message(const AmountReading& reading) {
  const std::string typed = shortened(reading.unreadable, kMaxQuotedCharacters);
  return reading.count > 2 ? fill<kSeveralAmounts>(with<"saisie">(typed))
                           : fill<kTwoAmounts>(with<"saisie">(typed));
}

std::string amount_message(Key key, std::string_view text) {
  const AmountReading reading = read_amount_of(key, text);
  if (const auto* ambiguous = std::get_if<AmbiguousAmount>(&reading.value))
    return ambiguous_message(text, *ambiguous);
  if (!reading.problem()) return {};
  switch (*reading.problem()) {
    case AmountProblem::empty: return {};
    case AmountProblem::not_a_number:
      return fill<kNotANumber>(with<"saisie">(quoted_excerpt(reading.unreadable)));
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
constexpr Sentence kYearOutOfRange{"Année {annee} ? Écrivez une année entre 2000 et 2100."};

std::string day_message(std::string_view text) {
  if (text == page::kUnreadableDay)
    return "Cette date est incomplète ou n’existe pas : écrivez le jour, le mois et l’année.";
  const auto day = parse_date(text);
  if (!day) return fill<kNotADay>(with<"saisie">(quoted_excerpt(text)));
  const std::string year = std::to_string(day->year);
  if (day->year >= 100) return fill<kYearOutOfRange>(with<"annee">(year));
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

/// The error of a search text that was left without choosing a place.
std::string search_message(const Context& context, Key key, std::string_view query) {
  const bool searches_commune = key == Key::porteur_commune;
  const bool found = searches_commune ? !search_communes(context.territory, query).empty()
                                      : !search_epci(context.territory, query).empty();
  const std::string words = quoted_excerpt(query);
  const auto typed = with<"saisie">(words);
  if (found) return searches_commune ? fill<kCommuneToChoose>(typed) : fill<kEpciToChoose>(typed);
  if (!searches_commune) return fill<kNoEpci>(typed);
  const bool code_alone = !code_in(query).empty() && bare_name(query).empty();
  return code_alone ? fill<kNoPostalCode>(typed) : fill<kNoCommune>(typed);
}

/// Visits an answer of any type. `message` is then the error of its typed text.
class TextErrorVisitor {
 public:
  TextErrorVisitor(const Context& context, const Ref& ref) : context_(context), ref_(ref) {}

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
  void operator()(const Typed<Centimes>& amount, const AnswerInfo&) { check_amount(amount.raw); }
  void operator()(const Montant& amount, const AnswerInfo&) { check_amount(amount.raw); }
  template <class T>
  void operator()(const T&, const AnswerInfo&) {}

  std::string message;

 private:
  void check_amount(std::string_view raw) {
    if (!raw.empty()) message = amount_message(ref_.key, raw);
  }

  const Context& context_;
  const Ref& ref_;
};

constexpr Sentence kOneCharacterLeftOut{
    "Ce texte est trop long : les {gardes} premiers caractères sont gardés, pas le suivant."};
constexpr Sentence kCharactersLeftOut{
    "Ce texte est trop long : les {gardes} premiers caractères sont gardés, pas les {suivants} "
    "suivants."};

std::string left_out_message(std::size_t left_out) {
  const std::string kept = format_count(kMaxTextCharacters);
  if (left_out == 1) return fill<kOneCharacterLeftOut>(with<"gardes">(kept));
  return fill<kCharactersLeftOut>(with<"gardes">(kept), with<"suivants">(format_count(left_out)));
}

constexpr Sentence kReadHt{"Lu : {montant} HT"};
constexpr Sentence kReadTtc{"Lu : {montant} TTC"};

}  // namespace

std::string answer_message(const Context& context, const Ref& ref) {
  if (const InputNote* note = context.note_of(ref); note && note->left_out > 0)
    return left_out_message(note->left_out);
  TextErrorVisitor text_error(context, ref);
  with_answer(context.dossier, ref,
              [&](const auto& answer, const AnswerInfo& about) { text_error(answer, about); });
  if (!text_error.message.empty()) return text_error.message;
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
