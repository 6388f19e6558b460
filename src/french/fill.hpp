// Complete sentences with {names} that are filled with words. A call that gives a name missing from
// the sentence, or omits a name of the sentence, does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace loire {

/// A sentence with {names}. It does not convert to a string, so that it cannot be shown before
/// fill() has filled it.
class Sentence {
 public:
  consteval Sentence(const char* literal) : text_(literal) {
    bool open = false;
    for (const char c : text_) {
      if (c != '{' && c != '}') continue;
      if ((c == '{') == open) unmatched_brace();
      open = !open;
    }
    if (open) unmatched_brace();
  }

  constexpr std::string_view text() const { return text_; }

  /// Whether `names` are exactly the names of the sentence, each given once.
  template <std::size_t N>
  constexpr bool asks_for(const std::array<std::string_view, N>& names) const {
    for (std::size_t i = 0; i < N; ++i)
      if (std::count(names.begin(), names.end(), names[i]) != 1 || !has_name(names[i]))
        return false;
    for (std::size_t at = 0; (at = text_.find('{', at)) != std::string_view::npos; ++at) {
      const std::string_view name = text_.substr(at + 1, text_.find('}', at) - at - 1);
      if (std::find(names.begin(), names.end(), name) == names.end()) return false;
    }
    return true;
  }

 private:
  // Not constexpr and never defined: a sentence that reaches this call does not compile.
  static void unmatched_brace();

  constexpr bool has_name(std::string_view name) const {
    for (std::size_t at = 0; (at = text_.find('{', at)) != std::string_view::npos; ++at)
      if (text_.substr(at + 1).starts_with(name) &&
          text_.substr(at + 1 + name.size()).starts_with('}'))
        return true;
    return false;
  }

  std::string_view text_;
};

/// A name that can be a template argument.
template <std::size_t N>
struct Name {
  consteval Name(const char (&literal)[N]) { std::copy_n(literal, N, text); }
  constexpr operator std::string_view() const { return {text, N - 1}; }
  char text[N] = {};
};

/// The words that replace {name}. Only a view of them is kept: a temporary string is valid within
/// the call to fill() that receives it.
template <Name name>
struct With {
  std::string_view words;
};
template <Name name>
constexpr With<name> with(std::string_view words) {
  return {words};
}

/// A name with the words that replace it.
struct Filling {
  std::string_view name, words;
};

/// `text` with each {name} replaced by its words. A name without a filling is left unchanged. This
/// function checks nothing: it also serves the messages of editions, which no compiler sees.
std::string filled(std::string_view text, std::span<const Filling> fillings);

/// The sentence filled with its words: fill<text::kBrings>(with<"montant">(format_euros(brought))).
template <const Sentence& sentence, Name... names>
requires(sentence.asks_for(std::array<std::string_view, sizeof...(names)>{names...})) std::string
    fill(With<names>... values) {
  return filled(sentence.text(),
                std::array<Filling, sizeof...(names)>{Filling{names, values.words}...});
}

}  // namespace loire
