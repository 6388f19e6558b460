#include "core/places.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "text/words.hpp"

namespace loire {
namespace {

using Texts = std::vector<std::string>;

bool contains(std::span<const std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// Folded words that people write before and after the name of a commune.
constexpr std::array<std::string_view, 22> kWordsBefore{
    "mairie",     "maire",        "commune",  "ville",    "village",  "bourg",
    "hotel",      "municipalite", "ccas",     "cias",     "centre",   "communal",
    "action",     "sociale",      "ancienne", "nouvelle", "deleguee", "associee",
    "territoire", "code",         "postal",   "insee"};
constexpr std::array<std::string_view, 3> kWordsAfter{"cedex", "loire", "france"};
constexpr std::array<std::string_view, 4> kLinks{"de", "d", "a", "cp"};
constexpr std::array<std::string_view, 4> kArticles{"l", "la", "le", "les"};

bool is_digits(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Texts split(std::string_view folded) {
  Texts out;
  for (std::size_t start = 0; start < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', start), folded.size());
    out.emplace_back(folded.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

std::string join(std::span<const std::string> words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

Texts forms_of(const std::string& name) {
  const std::string folded = fold(name);
  Texts out{folded};
  if (folded.starts_with("le ")) out.push_back("du " + folded.substr(3));
  if (folded.starts_with("les ")) out.push_back("des " + folded.substr(4));
  std::string without_apostrophes;
  for (const std::string& word : split(folded)) {
    const bool apostrophe = without_apostrophes.ends_with(" l") ||
                            without_apostrophes.ends_with(" d") || without_apostrophes == "l";
    without_apostrophes += (without_apostrophes.empty() || apostrophe ? "" : " ") + word;
  }
  if (without_apostrophes != folded) out.push_back(std::move(without_apostrophes));
  return out;
}

/// A complete name in a folded text, as the bytes [begin, end).
struct Span {
  std::size_t begin = 0, end = 0;
  NamedCommune place;
};

/// Adds to `out` every place of one of `forms` in `text`, a folded text with a space at both ends.
void find_name(const std::string& text, const Texts& forms, NamedCommune place,
               std::vector<Span>& out) {
  for (const std::string& form : forms) {
    const std::string wanted = " " + form + " ";
    for (std::size_t at = text.find(wanted); at != std::string::npos;
         at = text.find(wanted, at + 1))
      out.push_back({at + 1, at + 1 + form.size(), place});
  }
}

const Commune* current_commune(const Territory& territory, const AncienneCommune& former) {
  return find_commune(territory, former.actuelle);
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  for (Word& word : words_of(text)) {
    if (!out.empty()) out += ' ';
    if (word.folded == "st") out += "saint";
    else if (word.folded == "ste") out += "sainte";
    else out += word.folded;
  }
  return out;
}

void index_names(Territory& territory) {
  for (Commune& commune : territory.communes) commune.formes = forms_of(commune.nom);
  for (AncienneCommune& former : territory.anciennes) former.formes = forms_of(former.nom);
}

std::string glued(std::string_view folded) {
  std::string out(folded);
  std::erase(out, ' ');
  return out;
}

std::string of_place(const std::string& name) {
  if (name.starts_with("Les ")) return "des " + name.substr(4);
  if (name.starts_with("Le ")) return "du " + name.substr(3);
  const std::string folded = fold(name);
  const bool vowel =
      !folded.empty() && std::string_view("aeiou").find(folded[0]) != std::string_view::npos;
  return (vowel ? "d’" : "de ") + name;
}

std::string place_name(const NamedCommune& place) {
  if (!place.ancienne) return place.commune->nom;
  return place.ancienne->nom + (place.ancienne->deleguee
                                    ? ", aujourd’hui " + place.commune->nom
                                    : ", commune " + of_place(place.commune->nom));
}

std::string code_in(std::string_view text) {
  std::string digits;
  for (const std::string& word : split(fold(text))) {
    if (is_digits(word) && word.size() == 5) return word;
    if (is_digits(word)) digits += word;
    else if (digits.size() == 5) break;
    else digits.clear();
    if (digits.size() == 6 && digits[0] == '0') digits.erase(0, 1);
    if (digits.size() > 5) return {};
  }
  return digits.size() == 5 ? digits : std::string();
}

std::string bare_name(std::string_view text) {
  Texts words = split(fold(text));
  std::erase_if(words, [](const std::string& word) { return is_digits(word); });
  while (words.size() > 1 && contains(kWordsAfter, words.back())) words.pop_back();
  std::size_t first = 0;
  while (first + 1 < words.size() && contains(kWordsBefore, words[first])) {
    ++first;
    if (first + 1 < words.size() && contains(kLinks, words[first])) ++first;
  }
  if (first > 0 && words[first] == "du") words[first] = "le";
  else if (first > 0 && words[first] == "des") words[first] = "les";
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  if (words.size() > 1 && contains(kArticles, words.back()))
    std::rotate(words.begin(), words.end() - 1, words.end());
  return join(words);
}

bool has_code(const Territory& territory, const Commune& commune, std::string_view code) {
  const auto& postal = commune.codes_postaux;
  if (commune.code_insee == code || std::find(postal.begin(), postal.end(), code) != postal.end())
    return true;
  const AncienneCommune* former = find_ancienne(territory, code);
  return commune_of_cedex(territory, code) == &commune ||
         (former && former->actuelle == commune.code_insee);
}

PlaceText read_place(const Territory& territory, std::string_view text) {
  PlaceText out;
  out.code = code_in(text);
  std::string left = " " + fold(text) + " ";
  std::vector<Span> spans;
  for (const Commune& each : territory.communes)
    find_name(left, each.formes, {&each, nullptr}, spans);
  for (const AncienneCommune& each : territory.anciennes)
    if (const Commune* commune = current_commune(territory, each))
      find_name(left, each.formes, {commune, &each}, spans);
  // «Pouilly-lès-Feurs» does not name Feurs.
  const auto inside_longer = [&](const Span& a) {
    return std::any_of(spans.begin(), spans.end(), [&](const Span& b) {
      return b.begin <= a.begin && a.end <= b.end && b.end - b.begin > a.end - a.begin;
    });
  };
  for (const Span& each : spans) {
    if (inside_longer(each)) continue;
    std::fill(left.begin() + static_cast<std::ptrdiff_t>(each.begin),
              left.begin() + static_cast<std::ptrdiff_t>(each.end), ' ');
    if (std::none_of(out.communes.begin(), out.communes.end(), [&](const NamedCommune& other) {
          return other.commune == each.place.commune;
        }))
      out.communes.push_back(each.place);
  }
  Texts rest;
  for (std::string& word : split(left)) {
    if (word == "cedex") out.cedex = true;
    const bool ignored = word.empty() || is_digits(word) || contains(kWordsBefore, word) ||
                         contains(kWordsAfter, word) || contains(kLinks, word) || word == "du" ||
                         word == "des" || word == "aujourd" || word == "hui" || word == "f";
    if (!ignored) rest.push_back(std::move(word));
  }
  out.rest = join(rest);
  return out;
}

std::vector<std::string> epci_words(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kIgnored{
      "de",      "d",     "du",        "des",       "la",   "le",
      "les",     "l",     "et",        "entre",     "epci", "intercommunalite",
      "interco", "siege", "president", "presidente"};
  Texts out;
  for (std::string& word : split(fold(text))) {
    if (contains(kIgnored, word)) continue;
    if (word == "cc" || word == "cdc" || word == "comcom")
      out.insert(out.end(), {"communaute", "communes"});
    else if (word == "ca") out.insert(out.end(), {"communaute", "agglomeration"});
    else out.push_back(std::move(word));
  }
  return out;
}

const Epci* epci_named(const Territory& territory, std::string_view text) {
  const auto without_kind = [](Texts words) {
    if (words.size() > 2 && words[0] == "communaute") words.erase(words.begin(), words.begin() + 2);
    return words;
  };
  const Texts wanted = epci_words(text);
  if (wanted.empty()) return nullptr;
  const Epci* found = nullptr;
  for (const Epci& each : territory.epci) {
    const Texts name = epci_words(each.nom);
    const bool full_name = wanted == name || wanted == without_kind(name);
    const bool initials = wanted.size() == 1 && std::any_of(each.sigles.begin(), each.sigles.end(),
                                                            [&](const std::string& sigle) {
                                                              return fold(sigle) == wanted[0];
                                                            });
    if (!full_name && !initials && glued(text) != each.siren && glued(fold(text)) != each.siren)
      continue;
    if (found) return nullptr;
    found = &each;
  }
  return found;
}

}  // namespace loire
