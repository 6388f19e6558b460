# embed_file(TARGET SYMBOL FILE): compiles the file's bytes into the target, as
#   #include "embedded/SYMBOL.hpp"
#   loire::embedded::SYMBOL        const unsigned char[], followed by one NUL that is not counted
#   loire::embedded::SYMBOL_size   std::size_t
# This same file is the script that writes the source (cmake -P), to need no other tool.
if(CMAKE_SCRIPT_MODE_FILE)
  file(READ "${INPUT}" hex HEX)
  string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," hex "${hex}")
  file(SIZE "${INPUT}" size)
  file(WRITE "${OUTPUT}.hpp" "#pragma once
#include <cstddef>
namespace loire::embedded {
extern const unsigned char ${SYMBOL}[];
extern const std::size_t ${SYMBOL}_size;
}  // namespace loire::embedded
")
  file(WRITE "${OUTPUT}.cpp" "#include \"embedded/${SYMBOL}.hpp\"
namespace loire::embedded {
const unsigned char ${SYMBOL}[] = {
${hex}0x00};
const std::size_t ${SYMBOL}_size = ${size};
}  // namespace loire::embedded
")
  return()
endif()

set(LOIRE_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")

function(embed_file target symbol file)
  get_filename_component(input "${file}" ABSOLUTE BASE_DIR "${CMAKE_SOURCE_DIR}")
  if(NOT EXISTS "${input}")
    message(FATAL_ERROR "${file} is missing; if it is a generated file, run tools/generate.sh first")
  endif()
  # A folder for each target: two targets of one build may embed the same file.
  set(folder "${CMAKE_BINARY_DIR}/generated/${target}")
  set(output "${folder}/embedded/${symbol}")
  add_custom_command(
    OUTPUT "${output}.cpp" "${output}.hpp"
    COMMAND "${CMAKE_COMMAND}" "-DINPUT=${input}" "-DOUTPUT=${output}" "-DSYMBOL=${symbol}"
            -P "${LOIRE_EMBED_SCRIPT}"
    DEPENDS "${input}" "${LOIRE_EMBED_SCRIPT}"
    COMMENT "Embedding ${file}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}.cpp" "${output}.hpp")
  target_include_directories(${target} PUBLIC "${folder}")
endfunction()
