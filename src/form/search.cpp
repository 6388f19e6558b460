#include "form/search.hpp"

#include <algorithm>
#include <utility>

#include "core/words.hpp"

namespace loire::form {
namespace {

/// «42 218» as «42218».
std::string joined_digits(std::string text) {
  std::erase(text, ' ');
  return text;
}

std::string word_of(std::string word) {
  if (word == "st") return "saint";
  if (word == "ste") return "sainte";
  return word;
}

/// 0 when `name` begins with `query`, 1 when a word of it does, 2 when neither.
int rank_of(const std::string& name, const std::string& query) {
  if (name.starts_with(query)) return 0;
  return name.find(" " + query) != std::string::npos ? 1 : 2;
}

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  for (Word& word : words_of(text)) {
    if (!out.empty()) out += ' ';
    out += word_of(std::move(word.folded));
  }
  return out;
}

std::vector<const Commune*> search_communes(const Territory& territory, std::string_view query,
                                            std::size_t most) {
  const std::string wanted = fold(query);
  if (wanted.empty()) return {};
  const std::string digits = joined_digits(wanted);
  const bool code = all_digits(digits);
  std::vector<std::pair<int, const Commune*>> found;
  for (const Commune& commune : territory.communes) {
    int rank = 2;
    if (code) {
      const auto begins = [&](const std::string& each) { return each.starts_with(digits); };
      if (begins(commune.code_insee)) rank = 0;
      else if (std::any_of(commune.codes_postaux.begin(), commune.codes_postaux.end(), begins))
        rank = 1;
    } else {
      rank = rank_of(fold(commune.nom), wanted);
    }
    if (rank < 2) found.emplace_back(rank, &commune);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.second->population > b.second->population;
  });
  std::vector<const Commune*> out;
  for (const auto& [rank, commune] : found)
    if (out.size() < most) out.push_back(commune);
  return out;
}

std::vector<const Epci*> search_epci(const Territory& territory, std::string_view query,
                                     std::size_t most) {
  const std::string wanted = fold(query);
  if (wanted.empty()) return {};
  std::vector<const Epci*> out;
  for (const Epci& epci : territory.epci) {
    if (out.size() == most) break;
    const std::string name = " " + fold(epci.nom);
    bool every = true;
    for (std::size_t start = 0; start <= wanted.size();) {
      const std::size_t end = std::min(wanted.find(' ', start), wanted.size());
      every = every && name.find(" " + wanted.substr(start, end - start)) != std::string::npos;
      start = end + 1;
    }
    if (every || epci.siren.starts_with(joined_digits(wanted))) out.push_back(&epci);
  }
  return out;
}

}  // namespace loire::form
