// The name of a draft file: several projects, and several states of one, told apart in a folder.
#include <algorithm>
#include <array>

#include "app/file_name.hpp"
#include "app/session.hpp"
#include "text/words.hpp"

namespace loire::app {
namespace {

/// Words that tell no project from another.
constexpr std::array<std::string_view, 17> kLeftOut{"a",   "au",   "aux", "commune", "d",    "de",
                                                    "des", "du",   "et",  "l",       "la",   "le",
                                                    "les", "pour", "un",  "une",     "ville"};

/// «-feurs»: the words of `text` in plain letters, whole ones, as many as stay short.
std::string tail(std::string_view text) {
  constexpr std::size_t kMost = 30;
  std::string out;
  for (const Word& word : words_of(text)) {
    if (std::find(kLeftOut.begin(), kLeftOut.end(), word.folded) != kLeftOut.end()) continue;
    if (out.size() + 1 + word.folded.size() > kMost) break;
    out += "-" + word.folded;
  }
  return out;
}

}  // namespace

std::string suggested_file_name(const Session& session, std::string_view time) {
  std::string out = "brouillon-loire-connect" + tail(session.dossier.porteur.nom) +
                    tail(session.dossier.projet.intitule);
  if (session.today) out += "-" + format_iso(*session.today);
  if (time.size() == 5)
    out += "-" + std::string(time.substr(0, 2)) + "h" + std::string(time.substr(3));
  return out + ".json";
}

}  // namespace loire::app
