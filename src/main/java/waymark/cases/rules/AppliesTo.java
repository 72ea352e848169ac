package waymark.cases.rules;

/// For whom a clock runs.
public enum AppliesTo {
    EVERYBODY("Everybody"),
    ADULTS("Those referred as adults, or who have said what they want at 18"),
    CHILDREN("Those referred as children, or with an age that is not known"),
    LOCAL_PANEL("Children whose local panel decides"),
    NOT_LOCAL_PANEL("Everybody whose case is not with a local panel"),
    SUPPORTED_ADULTS("Adults with support under the Modern Slavery Victim Care Contract, or where it is not recorded");

    private final String words;

    AppliesTo(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean includes(NrmProcess process) {
        boolean adult = !process.referredAsChild() || process.points().containsKey(NrmPoint.ANSWERED_AT_18);
        return switch (this) {
            case EVERYBODY -> true;
            case ADULTS -> adult;
            case CHILDREN -> process.referredAsChild();
            case LOCAL_PANEL -> process.authority() == Authority.LOCAL_PANEL;
            case NOT_LOCAL_PANEL -> process.authority() != Authority.LOCAL_PANEL;
            case SUPPORTED_ADULTS -> adult && !Boolean.FALSE.equals(process.msvcc());
        };
    }
}
