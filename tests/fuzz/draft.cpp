// Any bytes are a draft or are refused with a reason. A draft that was read is written as one that
// reads as the same, and the place of every problem is inside the text.
#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests use doctest
#include "fuzz/target.hpp"
#include "io/position.hpp"
#include "unit/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace loire;
  using tests::promise;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  auto draft = io::read_draft(text, tests::rulebook());
  promise(draft.value.has_value() == draft.diagnostics.empty(), "a draft or problems");
  io::locate(text, draft.diagnostics);
  for (const Diagnostic& each : draft.diagnostics) {
    promise(!each.message.empty() && each.ligne > 0 && each.colonne > 0, "a problem has a place");
    io::diagnostic_text(each);
  }
  if (!draft) return 0;
  for (const Diagnostic& each : draft.value->remarks) io::diagnostic_text(each);
  const std::string written = io::write_draft(draft.value->dossier, tests::rulebook(), {});
  const auto again = io::read_draft(std::string_view(written), tests::rulebook());
  promise(again.value.has_value(), "what is written can be read");
  promise(again.value->dossier == draft.value->dossier, "what is written reads as the same");
  assess(tests::rulebook(), tests::territory(), draft.value->dossier, std::nullopt);
  return 0;
}
