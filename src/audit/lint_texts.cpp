// Checks the texts of an edition: typography, sentences, and the days, rates and amounts they
// mention.
#include <algorithm>
#include <array>
#include <functional>
#include <optional>

#include "audit/lint.hpp"
#include "audit/typography.hpp"
#include "french/format.hpp"
#include "io/reader.hpp"

namespace loire::audit {
namespace {

/// Calls `visit(pointer, key, text)` for each text of the document.
void each_text(
    io::Json json, const std::string& pointer, const std::string& key,
    const std::function<void(const std::string&, const std::string&, const std::string&)>& visit) {
  if (const auto text = json.text()) visit(pointer, key, std::string(*text));
  for (const auto& [name, child] : json.members())
    each_text(child, io::child_pointer(pointer, name), std::string(name), visit);
  std::size_t index = 0;
  for (const io::Json& each : json.elements())
    each_text(each, pointer + "/" + std::to_string(index++), key, visit);
}

/// Whether the text of this key is not a sentence, such as an identifier, an address or a code.
bool is_identifier(const std::string& pointer, const std::string& key) {
  constexpr std::array kKeys{"$schema",   "format",     "edition",     "portail",   "courriel",
                             "telephone", "source",     "resultat",    "question",  "exclut_si",
                             "id",        "territoire", "departement", "champ",     "valeurs",
                             "ouverture", "cloture",    "mois",        "millesime", "reponse"};
  if (pointer.starts_with("/lexique/") || pointer.find("/mots/") != std::string::npos) {
    // Expressions of the lexicon are not sentences, but the labels and sentences of its subjects
    // are.
    return key != "libelle" && key != "phrase";
  }
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

bool is_sentence(const std::string& pointer, const std::string& key) {
  constexpr std::array kKeys{
      "motif", "pour_changer", "message",   "mediation", "definition_innovation",
      "texte", "phrase",       "hors_appel"};
  if (pointer.starts_with("/lectures/")) return true;
  return std::find(kKeys.begin(), kKeys.end(), key) != kKeys.end();
}

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

/// The days that a text mentions, such as «28 juillet 2023».
std::vector<std::string> days_in(std::string_view text) {
  std::vector<std::string> out;
  for (int month = 1; month <= 12; ++month) {
    const std::string date = format_date(Date{2000, month, 2});
    const std::string name = date.substr(1, date.size() - 5);  // " janvier "
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
      std::size_t begin = at, end = at + name.size();
      while (begin > 0 && (digit(text[begin - 1]) || text.substr(0, begin).ends_with("er")))
        begin -= digit(text[begin - 1]) ? 1 : 2;
      while (end < text.size() && digit(text[end])) ++end;
      if (begin < at && end == at + name.size() + 4)
        out.emplace_back(text.substr(begin, end - begin));
    }
  }
  return out;
}

/// The numbers before `sign`, as they are written, such as «80» or «25 000».
std::vector<std::string> numbers_before(std::string_view text, std::string_view sign) {
  std::vector<std::string> out;
  for (std::size_t at = text.find(sign); at != std::string_view::npos;
       at = text.find(sign, at + 1)) {
    std::string number;
    for (std::size_t i = at; i > 0;) {
      if (digit(text[i - 1]) || text[i - 1] == ',') number.insert(number.begin(), text[--i]);
      else if (text.substr(0, i).ends_with("\u00A0")) i -= 2;
      else if (text.substr(0, i).ends_with("\u202F")) i -= 3;
      else break;
    }
    if (!number.empty()) out.push_back(std::move(number));
  }
  return out;
}

std::string digits_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (digit(c) || c == ',') out += c;
  return out;
}

}  // namespace

void lint_texts(io::Json json, const Rulebook& rulebook, Findings& out) {
  const std::string closing = format_date(rulebook.calendrier.cloture);
  const Bareme& bareme = rulebook.bareme;
  const std::string rate = digits_of(format_rate(bareme.taux()));
  const std::string ceiling = digits_of(format_euros_short(bareme.plafond()));
  const std::string base = digits_of(format_euros_short(bareme.saturation()));
  each_text(
      json, "", "",
      [&](const std::string& pointer, const std::string& key, const std::string& text) {
        if (is_identifier(pointer, key)) return;
        for (const std::string& what : typography_problems(text))
          out.push_back(
              {"typographie", pointer, "Typographie : " + what + " dans « " + text + " »."});
        if (is_sentence(pointer, key) && !text.ends_with('.') && !text.ends_with('?') &&
            !text.ends_with('!'))
          out.push_back({"ponctuation", pointer, "Cette phrase ne finit pas par un point."});
        for (const std::string& day : days_in(text))
          if (day != closing)
            out.push_back({"date_incoherente", pointer,
                           "Ce texte parle du " + day + " : l’appel se clôt le " + closing + "."});
        // Texts about the law outside the call mention other rates and amounts.
        if (pointer.starts_with("/avertissements/") || key == "exemples_hors_appel") return;
        for (const std::string& number : numbers_before(text, "%"))
          if (number != rate)
            out.push_back({"montant_incoherent", pointer,
                           "Ce texte parle de " + number + " % : le taux est de " + rate + " %."});
        for (const std::string& number : numbers_before(text, "€"))
          if (number != ceiling && number != base)
            out.push_back({"montant_incoherent", pointer,
                           "Ce texte parle de " + number +
                               " € : ce n’est ni le plafond, ni la base "
                               "où il est atteint."});
      });
}

}  // namespace loire::audit
