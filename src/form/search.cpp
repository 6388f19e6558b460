#include "form/search.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace loire::form {
namespace {

using By = CommuneFound::By;

/// 0 when `name` is the query, 1 when it begins so, 2 when a word of it does, 3 when none.
int rank_of(const std::string& name, const std::string& query) {
  if (name == query) return 0;
  if (name.starts_with(query)) return 1;
  return name.find(" " + query) != std::string::npos ? 2 : 3;
}

/// The same without minding where words end: «lhorme», «saintetienne».
int glued_rank_of(const std::string& name, const std::string& query) {
  const std::string wanted = glued(query);
  int rank = 3;
  for (std::size_t start = 0; start < name.size(); ++start) {
    if (start > 0 && name[start - 1] != ' ') continue;
    const std::string from = glued(std::string_view(name).substr(start));
    if (from == wanted && start == 0) return 0;
    if (from.starts_with(wanted)) rank = std::min(rank, start == 0 ? 1 : 2);
  }
  return rank;
}

class Finder {
 public:
  explicit Finder(const Territory& territory) : territory_(territory) {}

  /// The better of two findings of one commune stays.
  void add(CommuneFound found, int rank) {
    for (auto& [kept_rank, kept] : found_) {
      if (kept.commune != found.commune) continue;
      if (rank < kept_rank) std::tie(kept_rank, kept) = std::pair(rank, found);
      return;
    }
    found_.emplace_back(rank, found);
  }

  template <class Rank>
  void add_names(const std::string& query, Rank&& rank_of_name) {
    constexpr int kNone = 3;
    for (const Commune& each : territory_.communes)
      if (const int rank = rank_of_name(fold(each.nom), query); rank < kNone)
        add({&each, nullptr, By::name}, rank);
    for (const AncienneCommune& each : territory_.anciennes) {
      const int rank = rank_of_name(fold(each.nom), query);
      const Commune* commune = rank < kNone ? find_commune(territory_, each.actuelle) : nullptr;
      // A whole name of before is as good as one of today; the beginning of one comes last.
      if (commune) add({commune, &each, By::name}, rank == 0 ? 0 : rank + kNone);
    }
  }

  void add_code(const std::string& digits) {
    const auto begins = [&](const std::string& code) { return code.starts_with(digits); };
    for (const Commune& each : territory_.communes)
      if (std::any_of(each.codes_postaux.begin(), each.codes_postaux.end(), begins))
        add({&each, nullptr, By::postal}, 0);
    if (const Commune* commune = commune_of_cedex(territory_, digits))
      add({commune, nullptr, By::cedex}, 1);
    for (const Commune& each : territory_.communes) {
      if (begins(each.code_insee)) add({&each, nullptr, By::insee}, 2);
      else if (digits.size() > 5 && begins(each.siren)) add({&each, nullptr, By::siren}, 3);
    }
    if (const AncienneCommune* before = find_ancienne(territory_, digits))
      if (const Commune* commune = find_commune(territory_, before->actuelle))
        add({commune, before, By::insee}, 4);
  }

  /// A code beside a name: of the communes found, those that have it, if any.
  void narrow(const std::string& code) {
    const auto has = [&](const auto& each) {
      return has_code(territory_, *each.second.commune, code);
    };
    if (std::any_of(found_.begin(), found_.end(), has))
      std::erase_if(found_, [&](const auto& each) { return !has(each); });
  }

  bool empty() const { return found_.empty(); }

  std::vector<CommuneFound> sorted() {
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      return a.second.commune->population > b.second.commune->population;
    });
    std::vector<CommuneFound> out;
    for (const auto& [rank, found] : found_) out.push_back(found);
    return out;
  }

 private:
  const Territory& territory_;
  std::vector<std::pair<int, CommuneFound>> found_;
};

/// The digits of a query that is a code, whole or begun, and nothing else: «42 300», «F-42300».
std::string digits_alone(std::string_view query) {
  const std::string folded = fold(query);
  const std::string digits = glued(folded.starts_with("f ") ? folded.substr(2) : folded);
  if (digits.find_first_not_of("0123456789") != std::string::npos) return {};
  const std::string code = code_in(query);
  return code.empty() ? digits : code;
}

}  // namespace

std::vector<CommuneFound> search_communes(const Territory& territory, std::string_view query) {
  Finder finder(territory);
  const std::string typed = fold(query);
  if (typed.empty()) return {};
  if (const std::string digits = digits_alone(query); !digits.empty()) {
    finder.add_code(digits);
    return finder.sorted();
  }
  const std::string bare = bare_name(query);
  finder.add_names(typed, rank_of);
  if (finder.empty() && !bare.empty()) finder.add_names(bare, rank_of);
  if (finder.empty()) finder.add_names(typed, glued_rank_of);
  if (finder.empty() && !bare.empty()) finder.add_names(bare, glued_rank_of);
  if (finder.empty())
    for (const NamedCommune& each : read_place(territory, query).communes)
      finder.add({each.commune, each.ancienne, By::name}, 0);
  if (const std::string code = code_in(query); !code.empty()) finder.narrow(code);
  return finder.sorted();
}

const Commune* exact_commune(const Territory& territory, std::string_view text) {
  if (const std::string digits = digits_alone(text); !digits.empty()) {
    if (digits.size() == 9)
      for (const Commune& each : territory.communes)
        if (each.siren == digits) return &each;
    // A postal code of one commune names it, unless it is also the code of another.
    const auto found = search_communes(territory, digits);
    const bool one = digits.size() == 5 && found.size() == 1 && found[0].by == By::postal;
    return one ? found[0].commune : nullptr;
  }
  const PlaceText place = read_place(territory, text);
  const Commune* named =
      place.communes.size() == 1 && place.rest.empty() ? place.communes[0].commune : nullptr;
  if (!named) {
    const std::string bare = bare_name(text);
    const auto found = search_communes(territory, text);
    const bool whole =
        !bare.empty() && !found.empty() &&
        glued_rank_of(fold(found[0].ancienne ? found[0].ancienne->nom : found[0].commune->nom),
                      bare) == 0;
    if (whole) named = found[0].commune;
  }
  if (!named || place.code.empty() || place.cedex) return named;
  return has_code(territory, *named, place.code) ? named : nullptr;
}

std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query) {
  const std::vector<std::string> wanted = epci_words(query);
  const std::string digits = digits_alone(query);
  std::vector<const Epci*> out;
  for (const Epci& each : territory.epci) {
    std::vector<std::string> words = epci_words(each.nom);
    for (const std::string& sigle : each.sigles) words.push_back(fold(sigle));
    const bool every = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
      return std::any_of(words.begin(), words.end(),
                         [&](const std::string& other) { return other.starts_with(word); });
    });
    if (digits.empty() ? every : each.siren.starts_with(digits)) out.push_back(&each);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Epci* a, const Epci* b) { return fold(a->nom) < fold(b->nom); });
  return out;
}

}  // namespace loire::form
