package waymark.meetings.accountability;

/// So many of so many.
record Share(long part, long whole) {

    static final Share NONE = new Share(0, 0);

    /// `12 of 14`, or a dash where there is nothing to count.
    String text() {
        return whole == 0 ? "–" : part + " of " + whole;
    }

    long percent() {
        return whole == 0 ? 0 : Math.round(part * 100.0 / whole);
    }

    /// `86%`; empty where there is nothing to count.
    String inHundred() {
        return whole == 0 ? "" : percent() + "%";
    }
}
