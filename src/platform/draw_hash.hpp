// A fingerprint of a frame: two frames with the same fingerprint look the same.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace loire::platform {

/// Hash of the sizes of the frame and of all its vertices, indices and clip rectangles.
std::uint64_t draw_hash(const ImDrawData& data);

}  // namespace loire::platform
