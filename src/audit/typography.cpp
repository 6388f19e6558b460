#include "audit/typography.hpp"

namespace loire::audit {
namespace {

bool no_break_before(std::string_view text) {
  return text.ends_with("\u00A0") || text.ends_with("\u202F");
}

bool no_break_after(std::string_view text) {
  return text.starts_with("\u00A0") || text.starts_with("\u202F");
}

}  // namespace

std::vector<std::string> typography_problems(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view before = text.substr(0, i), rest = text.substr(i);
    if (rest[0] == '\'') out.emplace_back("apostrophe droite");
    if (rest[0] == '"') out.emplace_back("guillemet droit");
    if (rest.starts_with("  ")) out.emplace_back("deux espaces");
    if (rest.starts_with("...")) out.emplace_back("trois points séparés");
    if (rest.starts_with("«") && !no_break_after(rest.substr(2)))
      out.emplace_back("« sans espace insécable");
    for (const std::string_view sign : {"»", "%", "€", ";", "!", "?"})
      if (rest.starts_with(sign) && !no_break_before(before))
        out.push_back(std::string(sign) + " sans espace insécable");
    const bool last = rest == ":" || rest.starts_with(": ") || rest.starts_with(":\n");
    if (last && !no_break_before(before)) out.emplace_back(": sans espace insécable");
    if (rest.starts_with("\x20:")) out.emplace_back("espace ordinaire devant :");
    if (rest.starts_with(" ,") || rest.starts_with(" ."))
      out.emplace_back("espace devant une virgule ou un point");
  }
  if (text.starts_with(' ') || text.ends_with(' ')) out.emplace_back("espace au bord du texte");
  return out;
}

}  // namespace loire::audit
