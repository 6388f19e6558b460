#include "french/phrase.hpp"

#include "french/fill.hpp"

namespace loire {
namespace {

constexpr Sentence kQuoted{"« {words} »"};
constexpr Sentence kTitled{"{title} : {words}"};
constexpr Sentence kAnswered{"{question} {answer}"};

}  // namespace

std::string quoted(std::string_view words) { return fill<kQuoted>(with<"words">(words)); }

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string out;
  for (const std::string& item : items) {
    if (&item != &items.front()) out += separator;
    out += item;
  }
  return out;
}

std::string listed(const std::vector<std::string>& items) { return joined(items, " ; "); }

std::string titled(std::string_view title, std::string_view words) {
  return fill<kTitled>(with<"title">(title), with<"words">(words));
}

std::string answered(const std::string& question, std::string_view answer) {
  if (!question.ends_with("?")) return titled(question, answer);
  return fill<kAnswered>(with<"question">(question), with<"answer">(answer));
}

std::string within_sentence(std::string words) {
  const auto at = [&](std::size_t i) {
    return i < words.size() ? static_cast<unsigned char>(words[i]) : 0u;
  };
  const auto capital = [](unsigned c) { return c >= 'A' && c <= 'Z'; };
  if (capital(at(0)) && !capital(at(1))) words[0] = static_cast<char>(at(0) + 0x20);
  // À to Þ, in UTF-8.
  else if (at(0) == 0xC3 && at(1) >= 0x80 && at(1) <= 0x9E && !capital(at(2)))
    words[1] = static_cast<char>(at(1) + 0x20);
  return words;
}

}  // namespace loire
