#include "form/message.hpp"

#include <algorithm>

#include "core/identifiers.hpp"
#include "core/names.hpp"
#include "form/amount_text.hpp"
#include "form/cut.hpp"
#include "form/search.hpp"
#include "form/typed.hpp"
#include "form/warning_words.hpp"
#include "form/write.hpp"
#include "page/node.hpp"

namespace loire::form {
namespace {

constexpr std::size_t kMostQuoted = 60;  // characters

/// A number of exactly `count` digits.
std::string count_digits(std::string_view name, std::string_view count_in_words, std::size_t count,
                         std::string_view digits) {
  const std::string expected =
      std::string(name) + " compte " + std::string(count_in_words) + " chiffres";
  if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return expected + ", sans lettre ni signe.";
  if (digits.size() < count)
    return expected + " : il en manque " + std::to_string(count - digits.size()) + ".";
  if (digits.size() > count)
    return expected + " : il y en a " + std::to_string(digits.size() - count) + " de trop.";
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
std::string quoted(std::string_view text) {
  return "«\u00A0" + shortened(text, kMostQuoted) + "\u00A0»";
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

std::string thousands_message(const AmountReading& reading) {
  return quoted(reading.culprit) + " : écrivez le montant en euros, " +
         (reading.meant ? format_amount(*reading.meant) : "avec tous ses chiffres") + ".";
}

std::string taxed_message(Key key) {
  if (key == Key::plan_devis_ht)
    return "Ce total est hors taxes : reprenez le total HT de vos devis.";
  if (key == Key::plan_aide_demandee)
    return "Une aide n’est ni HT ni TTC : écrivez le montant demandé, sans TTC.";
  return "Un cofinancement n’est ni HT ni TTC : écrivez le montant prévu, sans TTC.";
}

std::string amount_message(Key key, std::string_view text) {
  const AmountReading reading = read_amount_of(key, text);
  if (const auto* both = std::get_if<AmbiguousAmount>(&reading.value)) {
    const std::string thousands = format_euros(both->as_thousands);
    return (both->as_decimals
                ? quoted(text) + " peut se lire de deux façons : " + thousands + " ou " +
                      format_euros(*both->as_decimals) + ". Choisissez"
                : quoted(text) + " n’est pas clair : est-ce " + thousands + " ? Confirmez") +
           ", ou écrivez avec une virgule et deux chiffres.";
  }
  if (!reading.problem()) return {};
  switch (*reading.problem()) {
    case AmountProblem::empty: return {};
    case AmountProblem::not_a_number:
      return quoted(reading.culprit) +
             " n’a pas sa place dans un montant : écrivez par exemple 12 500,50.";
    case AmountProblem::several:
      return std::string(reading.count > 2 ? "Plusieurs montants" : "Deux montants") +
             " : " + shortened(reading.culprit, kMostQuoted) + " ? Gardez-en un seul ici.";
    case AmountProblem::thousands: return thousands_message(reading);
    case AmountProblem::two_regimes: return "HT ou TTC ? Gardez l’un des deux.";
    case AmountProblem::taxed: return taxed_message(key);
    case AmountProblem::per_period:
      return "Un montant «\u00a0" + reading.culprit +
             "\u00a0» ne dit pas combien vous paierez\u00a0: écrivez le total de la dépense.";
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

std::string day_message(std::string_view text) {
  if (text == page::kUnreadableDay)
    return "Cette date est incomplète ou n’existe pas : écrivez le jour, le mois et l’année.";
  const auto day = parse_date(text);
  if (!day) return quoted(text) + " n’est pas une date : écrivez le jour, le mois et l’année.";
  const std::string year = "Année " + std::to_string(day->year) + " ? Écrivez ";
  return year + (day->year < 100 ? std::to_string(2000 + day->year) + "."
                                 : "une année entre 2000 et 2100.");
}

/// What was typed in a search and left there is no answer.
std::string search_message(const Context& context, Key key, std::string_view query) {
  const bool commune = key == Key::porteur_commune;
  const bool found = commune ? !search_communes(context.territory, query).empty()
                             : !search_epci(context.territory, query).empty();
  if (found)
    return std::string("Choisissez ") + (commune ? "la commune" : "l’intercommunalité") +
           " dans la liste : " + quoted(query) + " n’en dit pas assez.";
  if (!commune)
    return "Aucune intercommunalité de la Loire ne répond à " + quoted(query) +
           " : vérifiez l’orthographe, ou saisissez le SIREN plus bas.";
  if (!code_in(query).empty() && bare_name(query).empty())
    return "Aucune commune de la Loire n’a le code postal " + quoted(query) +
           ", qui est peut-être un code CEDEX : tapez le nom de la commune.";
  return "Aucune commune de la Loire ne répond à " + quoted(query) +
         " : vérifiez l’orthographe, ou saisissez le code INSEE plus bas.";
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

std::string left_out_message(std::size_t left_out) {
  return "Ce texte est trop long : les " + format_count(kMaxTextCharacters) +
         " premiers caractères sont gardés, " +
         (left_out == 1 ? "pas le suivant." : "pas les " + format_count(left_out) + " suivants.");
}

}  // namespace

std::string answer_message(const Context& context, const Ref& ref) {
  if (const Told* told = context.told_of(ref); told && told->left_out > 0)
    return left_out_message(told->left_out);
  TextMessage text(context, ref);
  with_answer(context.dossier, ref,
              [&](const auto& answer, const AnswerInfo& about) { text(answer, about); });
  if (!text.message.empty()) return text.message;
  for (const Warning& warning : context.warnings)
    if (warning.wrong && warning.field == ref) return warning_words(warning);
  return {};
}

std::string read_note(Centimes amount, Regime regime) {
  return "Lu : " + format_euros(amount) + (regime == Regime::ttc ? " TTC" : " HT");
}

}  // namespace loire::form
