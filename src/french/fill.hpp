// Sentences with {names} in them, whole as they are read, and filled with words. A sentence that lacks
// a name, or a name that no sentence asks for, does not compile.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace loire {

/// A sentence with {names}. It is no string: it cannot be shown before fill() has filled it.
class Sentence {
 public:
  consteval Sentence(const char* literal) : text_(literal) {
    bool open = false;
    for (const char c : text_) {
      if (c != '{' && c != '}') continue;
      if ((c == '{') == open) a_brace_stands_alone();
      open = !open;
    }
    if (open) a_brace_stands_alone();
  }

  constexpr std::string_view text() const { return text_; }

  /// Whether these names, each given once, are those that the sentence asks for.
  template <std::size_t N>
  constexpr bool asks_for(const std::array<std::string_view, N>& names) const {
    for (std::size_t i = 0; i < N; ++i)
      if (std::count(names.begin(), names.end(), names[i]) != 1 || !holds(names[i])) return false;
    for (std::size_t at = 0; (at = text_.find('{', at)) != std::string_view::npos; ++at) {
      const std::string_view name = text_.substr(at + 1, text_.find('}', at) - at - 1);
      if (std::find(names.begin(), names.end(), name) == names.end()) return false;
    }
    return true;
  }

 private:
  static void a_brace_stands_alone();  // no constant: a sentence that calls it does not compile

  constexpr bool holds(std::string_view name) const {
    for (std::size_t at = 0; (at = text_.find('{', at)) != std::string_view::npos; ++at)
      if (text_.substr(at + 1).starts_with(name) &&
          text_.substr(at + 1 + name.size()).starts_with('}'))
        return true;
    return false;
  }

  std::string_view text_;
};

/// A name as a template's argument.
template <std::size_t N>
struct Name {
  consteval Name(const char (&literal)[N]) { std::copy_n(literal, N, text); }
  constexpr operator std::string_view() const { return {text, N - 1}; }
  char text[N] = {};
};

/// The words that stand in the place of {name}. They are pointed to: a temporary lasts as long as the
/// call that it is given to.
template <Name name>
struct With {
  std::string_view words;
};
template <Name name>
constexpr With<name> with(std::string_view words) {
  return {words};
}

/// A name with its words, once both are known to be right.
struct Filling {
  std::string_view name, words;
};

/// `text` with the words of each name in its place. A name that none fills stays as it stands: the
/// editions' own messages are checked when they are read.
std::string filled(std::string_view text, std::span<const Filling> fillings);

/// The sentence with its words: fill<text::kBrings>(with<"montant">(format_euros(brought))).
template <const Sentence& sentence, Name... names>
requires(sentence.asks_for(std::array<std::string_view, sizeof...(names)>{names...})) std::string
    fill(With<names>... given) {
  return filled(sentence.text(),
                std::array<Filling, sizeof...(names)>{Filling{names, given.words}...});
}

}  // namespace loire
