#include "unit/support.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "io/rulebook_json.hpp"
#include "io/territory_json.hpp"

namespace loire::tests {
namespace {

[[noreturn]] void exit_with(const std::string& reason) {
  std::fprintf(stderr, "tests cannot start: %s\n", reason.c_str());
  std::exit(3);
}

template <class T>
T value_or_exit(Result<T> result, std::string_view what) {
  if (!result.value) exit_with(std::string(what) + ":\n" + codes(result.diagnostics));
  return std::move(*result.value);
}

}  // namespace

std::string read_file(std::string_view path) {
  const std::string full = std::string(LOIRE_SOURCE_DIR "/") + std::string(path);
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(full.c_str(), "rb"),
                                                             std::fclose);
  if (!file) exit_with("no file " + full);
  std::string out;
  char buffer[65536];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file.get()))
    out.append(buffer, count);
  return out;
}

std::string difference(const std::string& expected, const std::string& got) {
  std::size_t at = 0;
  while (at < expected.size() && at < got.size() && expected[at] == got[at]) ++at;
  const std::size_t start = at == 0 ? 0 : expected.rfind('\n', at - 1) + 1;
  return "expected «" + expected.substr(start, expected.find('\n', start) - start) + "», got «" +
         got.substr(start, got.find('\n', start) - start) + "»";
}

void write_file(const std::string& path, const std::string& text) {
  const std::string full = std::string(LOIRE_SOURCE_DIR "/") + path;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(full.c_str(), "wb"),
                                                             std::fclose);
  REQUIRE(file);
  REQUIRE(std::fwrite(text.data(), 1, text.size(), file.get()) == text.size());
}

const std::string& rules_text() {
  static const std::string kText = read_file("assets/rules/loire-connect-2023.json");
  return kText;
}

const Rulebook& rulebook() {
  static const Rulebook kRulebook = value_or_exit(io::read_rulebook(rules_text()), "the edition");
  return kRulebook;
}

const Territory& territory() {
  static const Territory kTerritory = value_or_exit(
      io::read_territory(read_file("build/generated/territoire-42-2023.json")), "the territory");
  return kTerritory;
}

std::string draft_text(std::string_view members) {
  std::string text =
      R"({"format": "loire-connect/brouillon", "version": 1, "edition": "loire-connect-2023")";
  if (!members.empty()) text += ", " + std::string(members);
  return text + "}";
}

Result<io::Draft> read(std::string_view text) { return io::read_draft(text, rulebook()); }

Dossier dossier(std::string_view members) {
  auto draft = read(draft_text(members));
  CHECK_MESSAGE(draft.value.has_value(), codes(draft.diagnostics));
  return draft.value ? std::move(draft.value->dossier) : Dossier{};
}

Assessment assess_members(std::string_view members, std::optional<Date> today) {
  return assess(rulebook(), territory(), dossier(members), today);
}

Depense line(std::string id, DepenseNature nature, std::int64_t centimes) {
  Depense out;
  out.id = std::move(id);
  out.nature = nature;
  out.montant.ht = Centimes{centimes};
  out.propres = {true, false, Acquisition::achat};
  return out;
}

Dossier good_project() {
  return dossier(R"("porteur": {"nature": "commune", "code_insee": "42218"},
                    "projet": {"themes": ["objets_connectes"]}, "depenses_completes": true)");
}

std::string codes(const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  for (const Diagnostic& each : diagnostics) out += each.code + " " + each.chemin + "\n";
  return out;
}

bool has(const std::vector<Diagnostic>& diagnostics, std::string_view code,
         std::string_view chemin) {
  return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) {
    return each.code == code && each.chemin == chemin;
  });
}

std::string word(const Bounds& bounds) {
  return std::to_string(bounds.min.value) + ".." +
         (bounds.max ? std::to_string(bounds.max->value) : "");
}

std::string word(const Ref& ref) { return path_of(ref); }

Typed<Date> day(std::string_view iso) { return {parse_date(iso), ""}; }

std::map<std::string, std::string> saisies(const Dossier& dossier) {
  std::map<std::string, std::string> out;
  for (const auto& [ref, text] : raw_entries(dossier)) out[path_of(ref)] = text;
  return out;
}

std::vector<std::string> paths(const std::vector<Ref>& refs) {
  std::vector<std::string> out;
  for (const Ref& ref : refs) out.push_back(path_of(ref));
  return out;
}

std::string joined(const std::vector<Ref>& refs) { return joined(paths(refs)); }

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& each : words) out += (out.empty() ? "" : " ") + each;
  return out;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  CHECK_MESSAGE(at != std::string::npos, "not in the text: ", std::string(from));
  if (at == std::string::npos) return text;
  CHECK_MESSAGE(text.find(from, at + 1) == std::string::npos, "twice: ", std::string(from));
  return text.replace(at, from.size(), to);
}

std::string plain_spaces(std::string text) {
  for (const std::string_view space : {"\u00a0", "\u202f"})
    for (std::size_t at = 0; (at = text.find(space, at)) != std::string::npos;)
      text.replace(at, space.size(), " ");
  return text;
}

}  // namespace loire::tests
