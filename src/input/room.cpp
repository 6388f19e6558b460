#include "input/room.hpp"

#include <algorithm>

#include "core/each_answer.hpp"

namespace loire {
namespace {

std::size_t size_of(const std::string& text) {
  const auto escaped = std::count_if(text.begin(), text.end(), [](char c) {
    return c == '"' || c == '\\' || c == '\n' || c == '\t';
  });
  return text.size() + static_cast<std::size_t>(escaped);
}
std::size_t size_of(const Search& search) { return size_of(search.text); }
template <class T>
std::size_t size_of(const Typed<T>& answer) {
  return size_of(answer.raw);
}
std::size_t size_of(const Montant& answer) { return size_of(answer.raw); }
template <class T>
std::size_t size_of(const T&) {
  return 0;  // its size has a small limit
}

}  // namespace

std::size_t text_bytes(const Dossier& dossier) {
  std::size_t out = 0;
  for_each_answer(dossier, [&](const auto& answer, const AnswerInfo&, std::string_view) {
    out += size_of(answer);
  });
  for (const Dossier& each : dossier.variantes) out += text_bytes(each);
  return out;
}

}  // namespace loire
