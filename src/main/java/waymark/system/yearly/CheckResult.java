package waymark.system.yearly;

import waymark.web.Tone;

/// What came of a check.
enum CheckResult {
    GOOD("Done, and all was well", Tone.GREEN),
    FINDINGS("Done, with something to put right", Tone.YELLOW),
    NOT_DONE("Not done this time", Tone.RED);

    private final String words;
    private final Tone tone;

    CheckResult(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    String words() {
        return words;
    }

    Tone tone() {
        return tone;
    }
}
