# SPDX-License-Identifier: MPL-2.0
# LibreOffice's SDK: the office's own interfaces and org.agendum as C++ headers, made once in the
# build folder, and agendum_uno, what every room that knows UNO links.

set(LIBREOFFICE_HOME "/usr/lib/libreoffice" CACHE PATH "Where LibreOffice is installed, its SDK below it in sdk/")
set(office_program "${LIBREOFFICE_HOME}/program")
find_program(UNOIDL_WRITE unoidl-write PATHS "${LIBREOFFICE_HOME}/sdk/bin" REQUIRED)
find_program(CPPUMAKER cppumaker PATHS "${LIBREOFFICE_HOME}/sdk/bin" REQUIRED)

set(office_rdbs "${office_program}/types.rdb" "${office_program}/types/offapi.rdb")
set(uno_headers "${CMAKE_BINARY_DIR}/uno")
set(AGENDUM_RDB "${CMAKE_BINARY_DIR}/agendum.rdb")

file(MAKE_DIRECTORY "${uno_headers}/office" "${uno_headers}/agendum")
add_custom_command(
  OUTPUT "${uno_headers}/office.stamp"
  COMMAND "${CPPUMAKER}" -Gc "-O${uno_headers}/office" ${office_rdbs}
  COMMAND "${CMAKE_COMMAND}" -E touch "${uno_headers}/office.stamp"
  COMMENT "Making C++ headers of the office's interfaces (once)" VERBATIM)

file(GLOB_RECURSE idl_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/idl/*.idl")
add_custom_command(
  OUTPUT "${AGENDUM_RDB}"
  COMMAND "${UNOIDL_WRITE}" ${office_rdbs} "${CMAKE_SOURCE_DIR}/idl" "${AGENDUM_RDB}"
  DEPENDS ${idl_files} COMMENT "Compiling org.agendum" VERBATIM)
# The headers are named, so that what includes one that changes is compiled in the same build. A
# service is known by a header alone.
set(agendum_headers)
foreach(idl IN LISTS idl_files)
  file(RELATIVE_PATH type "${CMAKE_SOURCE_DIR}/idl" "${idl}")
  string(REPLACE ".idl" "" type "${type}")
  list(APPEND agendum_headers "${uno_headers}/agendum/${type}.hpp")
  file(STRINGS "${idl}" service REGEX "^service ")
  if(NOT service)
    list(APPEND agendum_headers "${uno_headers}/agendum/${type}.hdl")
  endif()
endforeach()
add_custom_command(
  OUTPUT "${uno_headers}/agendum.stamp"
  BYPRODUCTS ${agendum_headers}
  COMMAND "${CPPUMAKER}" -Gc "-O${uno_headers}/agendum" "${AGENDUM_RDB}" -X "${office_program}/types.rdb"
          -X "${office_program}/types/offapi.rdb"
  COMMAND "${CMAKE_COMMAND}" -E touch "${uno_headers}/agendum.stamp"
  DEPENDS "${AGENDUM_RDB}" COMMENT "Making C++ headers of org.agendum" VERBATIM)
add_custom_target(agendum_uno_headers DEPENDS "${uno_headers}/office.stamp" "${uno_headers}/agendum.stamp")

add_library(agendum_uno INTERFACE)
add_dependencies(agendum_uno agendum_uno_headers)
target_include_directories(agendum_uno SYSTEM INTERFACE
  "${uno_headers}/office" "${uno_headers}/agendum" "${LIBREOFFICE_HOME}/sdk/include")
target_compile_definitions(agendum_uno INTERFACE LINUX UNX CPPU_ENV=gcc3)
target_link_directories(agendum_uno INTERFACE "${LIBREOFFICE_HOME}/sdk/lib" "${office_program}")
target_link_libraries(agendum_uno INTERFACE uno_cppuhelpergcc3 uno_cppu uno_sal uno_salhelpergcc3)
