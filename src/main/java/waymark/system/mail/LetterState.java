package waymark.system.mail;

import waymark.web.Tone;

/// How far a letter has come.
enum LetterState {
    /// It was tried and is tried again.
    WAITING("Tried again", Tone.BLUE),
    /// The mail server has it.
    SENT("Sent", Tone.GREEN),
    /// The mail server refused it for good. Its module may make it anew.
    REFUSED("Refused", Tone.RED),
    /// An administrator gave it up.
    GIVEN_UP("Given up", Tone.GREY),
    /// Its address was refused for good before.
    HELD("Held back", Tone.YELLOW);

    private final String words;
    private final Tone tone;

    LetterState(String words, Tone tone) {
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
