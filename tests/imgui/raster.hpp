// A software rasteriser: turns a frame of the headless host into a picture, to look at pages
// without a browser. Slow and simple.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;

namespace raster {

struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  ///< three bytes a pixel, line by line from the top
};

/// Draws the frame at its framebuffer scale, over white.
Picture draw(const ImDrawData& data);

/// Writes a PNG file; false when it cannot be written.
bool write_png(const Picture& picture, const std::string& path);

}  // namespace raster
