// The file name of a draft. It differs between projects, and between the states of one project.
#include <algorithm>
#include <array>

#include "app/file_name.hpp"
#include "app/session.hpp"
#include "text/words.hpp"

namespace loire::app {
namespace {

/// Words that do not distinguish a project from another.
constexpr std::array<std::string_view, 17> kStopWords{"a",   "au",   "aux", "commune", "d",    "de",
                                                      "des", "du",   "et",  "l",       "la",   "le",
                                                      "les", "pour", "un",  "une",     "ville"};

/// «-feurs»: the first words of `text`, in ASCII and without stop words, up to kMaxCharacters.
std::string name_suffix(std::string_view text) {
  constexpr std::size_t kMaxCharacters = 30;
  std::string out;
  for (const Word& word : words_of(text)) {
    if (std::find(kStopWords.begin(), kStopWords.end(), word.folded) != kStopWords.end()) continue;
    if (out.size() + 1 + word.folded.size() > kMaxCharacters) break;
    out += "-" + word.folded;
  }
  return out;
}

}  // namespace

std::string suggested_file_name(const Session& session, std::string_view time) {
  std::string out = "brouillon-loire-connect" + name_suffix(session.dossier.porteur.nom) +
                    name_suffix(session.dossier.projet.intitule);
  if (session.today) out += "-" + format_iso(*session.today);
  if (time.size() == 5)
    out += "-" + std::string(time.substr(0, 2)) + "h" + std::string(time.substr(3));
  return out + ".json";
}

}  // namespace loire::app
