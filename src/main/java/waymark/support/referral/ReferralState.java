package waymark.support.referral;

import waymark.web.Tone;

/// How far a referral to a service is.
enum ReferralState {
    ASKED("Asked", Tone.YELLOW),
    ACCEPTED("Accepted", Tone.GREEN),
    DECLINED("Declined", Tone.RED),
    WITHDRAWN("Withdrawn", Tone.GREY);

    private final String title;
    private final Tone tone;

    ReferralState(String title, Tone tone) {
        this.title = title;
        this.tone = tone;
    }

    String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }
}
