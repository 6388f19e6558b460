#include "form/search.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace loire::form {
namespace {

using By = CommuneMatch::By;

constexpr int kNoMatch = 3;

/// How well `name` matches the query: 0 when they are equal, 1 when it starts with the query, 2 when one
/// of its words does, otherwise kNoMatch.
int name_rank(const std::string& name, const std::string& query) {
  if (name == query) return 0;
  if (name.starts_with(query)) return 1;
  return name.find(" " + query) != std::string::npos ? 2 : kNoMatch;
}

/// The same when the query is written without spaces: «lhorme», «saintetienne».
int name_rank_without_spaces(const std::string& name, const std::string& query) {
  const std::string wanted = glued(query);
  int rank = kNoMatch;
  for (std::size_t start = 0; start < name.size(); ++start) {
    if (start > 0 && name[start - 1] != ' ') continue;
    const std::string from = glued(std::string_view(name).substr(start));
    if (from == wanted && start == 0) return 0;
    if (from.starts_with(wanted)) rank = std::min(rank, start == 0 ? 1 : 2);
  }
  return rank;
}

class CommuneFinder {
 public:
  explicit CommuneFinder(const Territory& territory) : territory_(territory) {}

  /// Adds a match. Of two matches of the same commune, the one with the lower rank is kept.
  void add(CommuneMatch match, int rank) {
    for (auto& [kept_rank, kept] : matches_) {
      if (kept.commune != match.commune) continue;
      if (rank < kept_rank) std::tie(kept_rank, kept) = std::pair(rank, match);
      return;
    }
    matches_.emplace_back(rank, match);
  }

  template <class Rank>
  void add_names(const std::string& query, Rank&& rank_of_name) {
    for (const Commune& each : territory_.communes)
      if (const int rank = rank_of_name(fold(each.nom), query); rank < kNoMatch)
        add({&each, nullptr, By::name}, rank);
    for (const AncienneCommune& each : territory_.anciennes) {
      const int rank = rank_of_name(fold(each.nom), query);
      const Commune* commune = rank < kNoMatch ? find_commune(territory_, each.actuelle) : nullptr;
      // An exact former name is as good a match as a present one; the start of one ranks last.
      if (commune) add({commune, &each, By::name}, rank == 0 ? 0 : rank + kNoMatch);
    }
  }

  void add_code(const std::string& digits) {
    const auto starts_with_digits = [&](const std::string& code) {
      return code.starts_with(digits);
    };
    for (const Commune& each : territory_.communes)
      if (std::any_of(each.codes_postaux.begin(), each.codes_postaux.end(), starts_with_digits))
        add({&each, nullptr, By::postal}, 0);
    if (const Commune* commune = commune_of_cedex(territory_, digits))
      add({commune, nullptr, By::cedex}, 1);
    for (const Commune& each : territory_.communes) {
      if (starts_with_digits(each.code_insee)) add({&each, nullptr, By::insee}, 2);
      else if (digits.size() > 5 && starts_with_digits(each.siren))
        add({&each, nullptr, By::siren}, 3);
    }
    if (const AncienneCommune* former = find_ancienne(territory_, digits))
      if (const Commune* commune = find_commune(territory_, former->actuelle))
        add({commune, former, By::insee}, 4);
  }

  /// Keeps the matches that have this code. Keeps them all when none has it.
  void keep_those_with_code(const std::string& code) {
    const auto has_this_code = [&](const auto& each) {
      return has_code(territory_, *each.second.commune, code);
    };
    if (std::any_of(matches_.begin(), matches_.end(), has_this_code))
      std::erase_if(matches_, [&](const auto& each) { return !has_this_code(each); });
  }

  bool empty() const { return matches_.empty(); }

  std::vector<CommuneMatch> sorted() {
    std::stable_sort(matches_.begin(), matches_.end(), [](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      return a.second.commune->population > b.second.commune->population;
    });
    std::vector<CommuneMatch> out;
    for (const auto& [rank, match] : matches_) out.push_back(match);
    return out;
  }

 private:
  const Territory& territory_;
  std::vector<std::pair<int, CommuneMatch>> matches_;
};

/// The digits of a query that is only a code or its first digits: «42 300», «F-42300». Empty for any
/// other query.
std::string code_digits(std::string_view query) {
  const std::string folded = fold(query);
  const std::string digits = glued(folded.starts_with("f ") ? folded.substr(2) : folded);
  if (digits.find_first_not_of("0123456789") != std::string::npos) return {};
  const std::string code = code_in(query);
  return code.empty() ? digits : code;
}

/// Whether each of the words begins a word of the name or the initials of the EPCI.
bool names_have(const Epci& epci, const std::vector<std::string>& words) {
  std::string names = " " + fold(epci.nom);
  for (const std::string& sigle : epci.sigles) names += " " + fold(sigle);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return names.find(" " + word) != std::string::npos;
  });
}

}  // namespace

std::vector<CommuneMatch> search_communes(const Territory& territory, std::string_view query) {
  CommuneFinder finder(territory);
  const std::string folded_query = fold(query);
  if (folded_query.empty()) return {};
  if (const std::string digits = code_digits(query); !digits.empty()) {
    finder.add_code(digits);
    return finder.sorted();
  }
  const std::string bare = bare_name(query);
  finder.add_names(folded_query, name_rank);
  if (finder.empty() && !bare.empty()) finder.add_names(bare, name_rank);
  if (finder.empty()) finder.add_names(folded_query, name_rank_without_spaces);
  if (finder.empty() && !bare.empty()) finder.add_names(bare, name_rank_without_spaces);
  if (finder.empty())
    for (const NamedCommune& each : read_place(territory, query).communes)
      finder.add({each.commune, each.ancienne, By::name}, 0);
  if (const std::string code = code_in(query); !code.empty()) finder.keep_those_with_code(code);
  return finder.sorted();
}

const Commune* exact_commune(const Territory& territory, std::string_view text) {
  if (const std::string digits = code_digits(text); !digits.empty()) {
    if (digits.size() == 9)
      for (const Commune& each : territory.communes)
        if (each.siren == digits) return &each;
    // A complete postal code names a commune when no other commune matches its digits.
    const auto found = search_communes(territory, digits);
    const bool only_one = digits.size() == 5 && found.size() == 1 && found[0].by == By::postal;
    return only_one ? found[0].commune : nullptr;
  }
  const PlaceText place = read_place(territory, text);
  const Commune* named =
      place.communes.size() == 1 && place.rest.empty() ? place.communes[0].commune : nullptr;
  if (!named) {
    const std::string bare = bare_name(text);
    const auto found = search_communes(territory, text);
    const bool is_exact =
        !bare.empty() && !found.empty() &&
        name_rank_without_spaces(
            fold(found[0].ancienne ? found[0].ancienne->nom : found[0].commune->nom), bare) == 0;
    if (is_exact) named = found[0].commune;
  }
  if (!named || place.code.empty() || place.cedex) return named;
  return has_code(territory, *named, place.code) ? named : nullptr;
}

std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query) {
  const std::string digits = code_digits(query);
  std::vector<std::string> wanted = epci_words(query);
  std::vector<const Epci*> out;
  const auto add_matches = [&] {
    for (const Epci& each : territory.epci)
      if (digits.empty() ? names_have(each, wanted) : each.siren.starts_with(digits))
        out.push_back(&each);
  };
  add_matches();
  if (out.empty() && wanted.size() > 2 && wanted[0] == "communaute") {
    wanted.erase(wanted.begin(), wanted.begin() + 2);  // its kind, which may have changed since
    add_matches();
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Epci* a, const Epci* b) { return fold(a->nom) < fold(b->nom); });
  return out;
}

}  // namespace loire::form
