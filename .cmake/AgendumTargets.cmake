# SPDX-License-Identifier: MPL-2.0
# How every target of ours is built: the language, the warnings, the sanitizers.

add_library(agendum_options INTERFACE)
target_compile_features(agendum_options INTERFACE cxx_std_20)
target_compile_options(agendum_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
if(AGENDUM_FUZZ)
  target_compile_options(agendum_options INTERFACE ${sanitizers} -fsanitize=fuzzer-no-link)
  target_link_options(agendum_options INTERFACE ${sanitizers})
endif()

# For the sanitized twins of the core's rooms (agendum_room), and for what links them. What sanitizers
# add to the code misleads GCC about what is initialised. To ask each pointer whether it is null or askew takes
# a third of the time and half of the code: what is read through a null pointer ends the run without, and
# nothing in the core makes a pointer of another kind. The fuzz targets ask.
add_library(agendum_sanitized INTERFACE)
target_compile_options(agendum_sanitized INTERFACE -O0 -g1 -Wno-maybe-uninitialized ${sanitizers}
  -fno-sanitize=null,alignment)
target_link_options(agendum_sanitized INTERFACE ${sanitizers})

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

# The rooms from the ground up: each may stand on those before it.
set(AGENDUM_ROOMS programme formats layout writer commands sidebar)

# A room of the house: a static library whose only dependencies are the rooms named. Headers are
# included as "room/file.hpp"; the include path of a room that is not linked is not there, so an
# arrow that runs up does not compile.
#   agendum_room(NAME [UNO] SOURCES … [ROOMS …] [LIBRARIES …])     UNO: it knows the office
# With AGENDUM_CODE_TESTS a room of the core is built a second time under sanitizers, its twin
# agendum_NAME_sanitized.
function(agendum_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "UNO" "" "SOURCES;ROOMS;LIBRARIES")
  foreach(lower IN LISTS room_ROOMS)
    list(FIND AGENDUM_ROOMS ${name} floor)
    list(FIND AGENDUM_ROOMS ${lower} lower_floor)
    if(NOT (lower_floor GREATER_EQUAL 0 AND lower_floor LESS floor))
      message(FATAL_ERROR "The room ${name} can't stand on ${lower}: arrows run down ${AGENDUM_ROOMS}")
    endif()
  endforeach()
  # Rooms are seen through a folder of links, one per room, so that "room/…" resolves for linked
  # rooms only.
  set(view "${CMAKE_BINARY_DIR}/rooms/${name}")
  file(MAKE_DIRECTORY "${view}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${view}/${name}" SYMBOLIC)

  agendum_room_library(agendum_${name} "")
  agendum_compile_together(agendum_${name} 4)
  if(room_UNO)
    target_link_libraries(agendum_${name} PUBLIC agendum_uno)
    agendum_build_as_glue(agendum_${name})
  else()
    agendum_read_headers_once(agendum_${name} agendum_programme)
    if(AGENDUM_CODE_TESTS)
      agendum_room_library(agendum_${name}_sanitized _sanitized)
      target_link_libraries(agendum_${name}_sanitized PUBLIC agendum_sanitized)
      agendum_read_headers_once(agendum_${name}_sanitized agendum_programme_sanitized)
      agendum_compile_together(agendum_${name}_sanitized 10)
    endif()
  endif()
endfunction()

# Of agendum_room, whose variables it reads: one library, standing on the rooms of the same kind.
macro(agendum_room_library target kind)
  set(rooms ${room_ROOMS})
  list(TRANSFORM rooms PREPEND agendum_)
  list(TRANSFORM rooms APPEND "${kind}")
  add_library(${target} STATIC ${room_SOURCES})
  target_include_directories(${target} PUBLIC "${view}")
  target_link_libraries(${target} PUBLIC ${rooms} PRIVATE agendum_options ${room_LIBRARIES})
endmacro()

# For what is built to be run a few times: optimising the tests themselves takes half of the time of a
# build. What they test is optimised as ever.
#   agendum_build_quickly(TARGET CARRIER [UNO])     see agendum_read_headers_once
function(agendum_build_quickly target carrier)
  target_compile_options(${target} PRIVATE -O0)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF) # the same for libraries and programs
  agendum_read_headers_once(${target} ${carrier} ${ARGN} TEST)
  agendum_compile_together(${target} 10)
endfunction()

# What knows the office mostly waits for it: to optimise it as the core is takes half as long again to build,
# and is not felt.
function(agendum_build_as_glue target)
  if(CMAKE_CXX_FLAGS_RELEASE MATCHES "-O2")
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
  agendum_read_headers_once(${target} agendum_writer UNO)
endfunction()

# Several files as one: what they take from templates and inline functions is compiled once, and all of them
# when one is touched. So few for what is worked at, more for what is only run. What two files of one target
# keep in anonymous namespaces must not have the same name. The preset "tidy" reads the files one by one.
#   agendum_compile_together(TARGET FILES)     FILES: how many
function(agendum_compile_together target files)
  if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${files})
  endif()
endfunction()

# Headers that most of a target's files include are read once for all: half of the time of a build went into
# reading them. A precompiled header serves targets that are compiled with the same flags, so one target of
# each kind, CARRIER, makes it and the others take it from there. Each file still includes what it uses: the
# preset "tidy" reads them without.
#   agendum_read_headers_once(TARGET CARRIER [UNO] [TEST])     UNO: it knows the office; TEST: it is of a test
function(agendum_read_headers_once target carrier)
  cmake_parse_arguments(PARSE_ARGV 2 kind "UNO;TEST" "" "")
  if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
    return()
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # With them GCC 12 takes the room inside a std::string for too small where it optimises.
    target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow)
  endif()
  if(NOT target STREQUAL carrier)
    target_precompile_headers(${target} REUSE_FROM ${carrier})
    return()
  endif()
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <chrono> <functional> <map> <memory> <optional>
    <set> <string> <string_view> <unordered_map> <vector>)
  if(kind_TEST)
    target_precompile_headers(${target} PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
  endif()
  if(kind_UNO)
    target_precompile_headers(${target} PRIVATE
      <com/sun/star/beans/PropertyValue.hpp> <com/sun/star/beans/XPropertySet.hpp>
      <com/sun/star/container/XEnumerationAccess.hpp> <com/sun/star/frame/XModel.hpp>
      <com/sun/star/lang/XMultiServiceFactory.hpp> <com/sun/star/text/XTextDocument.hpp>
      <com/sun/star/text/XTextTable.hpp> <com/sun/star/uno/XComponentContext.hpp> <rtl/ustring.hxx>)
  endif()
endfunction()

# A GoogleTest program over some rooms; its tests are found at build time.
#   agendum_test(NAME [UNO] SOURCES … [ROOMS …])     UNO: it knows the office
# With AGENDUM_CODE_TESTS the tests of the core run once more with the sanitized twins of the rooms.
# Their own code is compiled once, without: under sanitizers that takes five times as long.
function(agendum_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "UNO" "" "SOURCES;ROOMS")
  list(TRANSFORM test_ROOMS PREPEND agendum_)
  add_library(${name}_objects OBJECT ${test_SOURCES})
  target_link_libraries(${name}_objects PRIVATE ${test_ROOMS} agendum_test_support agendum_options GTest::gmock)
  target_include_directories(${name}_objects PRIVATE "${CMAKE_BINARY_DIR}/paths") # support/paths.hpp
  if(test_UNO)
    agendum_build_quickly(${name}_objects agendum_office_harness UNO)
  else()
    agendum_build_quickly(${name}_objects agendum_test_support)
  endif()

  add_executable(${name} $<TARGET_OBJECTS:${name}_objects>)
  target_link_libraries(${name} PRIVATE agendum_test_support ${test_ROOMS} GTest::gmock GTest::gtest_main agendum_options)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60)
  if(AGENDUM_CODE_TESTS AND test_ROOMS AND NOT test_UNO)
    list(TRANSFORM test_ROOMS APPEND _sanitized)
    add_executable(${name}_sanitized $<TARGET_OBJECTS:${name}_objects>)
    target_link_libraries(${name}_sanitized PRIVATE
      agendum_test_support_sanitized ${test_ROOMS} GTest::gmock GTest::gtest_main agendum_options)
    add_test(NAME ${name}_sanitized COMMAND ${name}_sanitized)
    set_tests_properties(${name}_sanitized PROPERTIES TIMEOUT 600 COST 3 ENVIRONMENT AGENDUM_FEW_SEEDS=1)
  endif()
endfunction()
