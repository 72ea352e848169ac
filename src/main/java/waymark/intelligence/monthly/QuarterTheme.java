package waymark.intelligence.monthly;

/// What a quarter looks at most closely, as the partnership chose it.
///
/// @param quarter year and number, `2026-4`, of the year as the calendar has it
record QuarterTheme(String quarter, int version, String title, String about, String setByName) {

    String name() {
        return "%s, quarter %s".formatted(quarter.substring(0, 4), quarter.substring(5));
    }
}
