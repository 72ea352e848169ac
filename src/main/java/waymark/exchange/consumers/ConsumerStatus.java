package waymark.exchange.consumers;

import java.util.Locale;
import waymark.web.Tone;

/// Where a consumer stands. Only an active one is answered.
public enum ConsumerStatus {
    PROPOSED("Waits for a second administrator", Tone.YELLOW),
    ACTIVE("Active", Tone.GREEN),
    SUSPENDED("Suspended", Tone.ORANGE),
    ENDED("Ended", Tone.GREY);

    private final String words;
    private final Tone tone;

    ConsumerStatus(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }

    /// As the database has it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConsumerStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
