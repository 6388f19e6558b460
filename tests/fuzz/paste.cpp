// Any text is a table within its limits or is none.
#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests use doctest
#include "fuzz/target.hpp"
#include "input/pasted_table.hpp"
#include "text/characters.hpp"
#include "unit/support.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace loire;
  using tests::promise;
  constexpr std::size_t kRoom = 5;
  const auto table =
      read_pasted_table({reinterpret_cast<const char*>(bytes), size}, tests::rulebook(), kRoom);
  if (!table) return 0;
  promise(table->lines.size() <= kRoom, "there is room for every line");
  for (const PastedLine& line : table->lines) {
    promise(count_characters(line.label) <= kMaxTextCharacters, "a label is within its limit");
    if (line.amount.value)
      promise(line.amount.value->value >= 0 && *line.amount.value <= kMaxLineCentimes,
              "an amount is within the limits");
  }
  return 0;
}
