package waymark.funding.bids;

import java.util.List;
import waymark.web.Tone;

/// How far a bid is.
public enum BidState {
    IDEA("Idea", Tone.GREY),
    WRITING("Being written", Tone.YELLOW),
    SENT("Sent", Tone.BLUE),
    WON("Won", Tone.GREEN),
    LOST("Not won", Tone.RED),
    WITHDRAWN("Not sent after all", Tone.GREY);

    private final String words;
    private final Tone tone;

    BidState(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    public String words() {
        return words;
    }

    public Tone tone() {
        return tone;
    }

    /// True where nothing more comes of it.
    public boolean ended() {
        return this == WON || this == LOST || this == WITHDRAWN;
    }

    /// What may come next.
    public List<BidState> next() {
        return switch (this) {
            case IDEA -> List.of(WRITING, WITHDRAWN);
            case WRITING -> List.of(SENT, WITHDRAWN);
            case SENT -> List.of(WON, LOST, WITHDRAWN);
            case WON, LOST, WITHDRAWN -> List.of();
        };
    }
}
