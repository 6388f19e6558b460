#include "io/draft_place.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/answers.hpp"
#include "french/phrase.hpp"
#include "io/draft.hpp"
#include "text/cut.hpp"

namespace loire::io {
namespace {

/// The words for what a draft names and no answer is: its groups, its lists and its own keys.
constexpr std::pair<std::string_view, std::string_view> kWords[]{
    {"contact", "personne à contacter"},
    {"criteres", "critère"},
    {"depenses", "dépense"},
    {"depenses_communes", "questions communes aux dépenses"},
    {"edition", "nom de l’édition"},
    {"financements", "financeur"},
    {"format", "type de fichier"},
    {"id", "identifiant"},
    {"plan_financement", "plan de financement"},
    {"porteur", "porteur"},
    {"projet", "projet"},
    {"representant", "représentant légal"},
    {"saisies", "saisies à corriger"},
    {"variantes", "projet gardé"},
    {"version", "version"},
};

/// What the keys of an answer of type T in a draft add to its path, with what that adds to its name.
template <class T>
std::vector<std::pair<std::string, std::string>> key_endings() {
  const std::string amount(kAmountUnit), rate(kRateUnit);
  if constexpr (std::is_same_v<T, Montant>)
    return {{"_ht" + amount, " HT"}, {"_ttc" + amount, " TTC"}};
  else if constexpr (std::is_same_v<T, Typed<Centimes>>) return {{amount, ""}};
  else if constexpr (std::is_same_v<T, std::optional<Taux>>) return {{rate, ""}};
  // A draft keeps these two types among the raw entries (`saisies`).
  else if constexpr (std::is_same_v<T, Regime> || std::is_same_v<T, Search>) return {};
  else return {{"", ""}};
}

/// The name of the answer of `Owner` at `path` in a draft, without the rank or the id of its item.
template <class Owner>
std::optional<std::string> answer_at(std::string_view path) {
  for (const Entry<Owner>& each : entries<Owner>()) {
    const auto endings =
        std::visit([]<class T>(const Access<Owner, T>&) { return key_endings<T>(); }, each.slot);
    for (const auto& [of_key, of_name] : endings)
      if (path == pattern_of(each.info.key) + of_key)
        return within_sentence(std::string(short_name(each.info.key))) + of_name;
  }
  return std::nullopt;
}

std::optional<std::string> words_for(std::string_view path, std::string_view token) {
  if (auto words = answer_at<Dossier>(path)) return words;
  if (auto words = answer_at<Depense>(path)) return words;
  if (auto words = answer_at<Financement>(path)) return words;
  if (auto words = answer_at<ReponseCritere>(path)) return words;
  const auto* known = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const auto& each) { return each.first == token; });
  if (known == std::end(kWords)) return std::nullopt;
  return std::string(known->second);
}

/// The key that a token of a JSON pointer encodes (RFC 6901).
std::string unescaped(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    out += !escape ? token[i] : token[++i] == '1' ? '/' : '~';
  }
  return out;
}

std::optional<int> rank_of(std::string_view token) {
  int rank = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), rank);
  if (error != std::errc() || end != token.data() + token.size()) return std::nullopt;
  return rank + 1;
}

}  // namespace

std::string place_in_words(std::string_view pointer) {
  constexpr std::size_t kMaxKeyCharacters = 60;
  std::string out, path;
  while (pointer.starts_with('/')) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(token.size());
    if (const auto rank = rank_of(token); rank && !out.empty()) {
      out += " " + std::to_string(*rank);
      continue;
    }
    const bool criterion = path == "criteres";  // its id is between the list and its answers
    if (criterion) path += ".";
    else path += (path.empty() || path.ends_with('.') ? "" : ".") + std::string(token);
    const bool plain = !criterion && token.find('.') == std::string_view::npos;
    const auto words = plain ? words_for(path, token) : std::nullopt;
    out += (out.empty() ? "" : ", ") +
           (words ? *words : quoted(repeated(unescaped(token), kMaxKeyCharacters)));
    if (path == "variantes") path.clear();
  }
  // A place begins with a word of kWords or with the name of an answer outside the groups. None of
  // them begins with an accented letter, so ASCII is enough for the capital.
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] += 'A' - 'a';
  return out;
}

}  // namespace loire::io
