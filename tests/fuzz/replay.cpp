// Runs the target on every file of its corpus, where there is no libFuzzer.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/target.hpp"

int main() {
  std::vector<std::string> paths;
  for (const auto& each : std::filesystem::directory_iterator(LOIRE_CORPUS))
    paths.push_back(each.path().string());
  std::sort(paths.begin(), paths.end());
  LLVMFuzzerTestOneInput(nullptr, 0);
  for (const std::string& path : paths) {
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    loire::tests::promise(file != nullptr, path.c_str());
    std::string bytes;
    char buffer[4096];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file))
      bytes.append(buffer, count);
    std::fclose(file);
    std::printf("%s\n", path.c_str());  // the last one printed is the one that fails
    std::fflush(stdout);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%zu files\n", paths.size());
  return paths.empty() ? 1 : 0;
}
