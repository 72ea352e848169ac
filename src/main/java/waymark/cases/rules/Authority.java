package waymark.cases.rules;

/// Who decides.
public enum Authority {
    SCA("Single Competent Authority"),
    IECA("Immigration Enforcement Competent Authority"),
    LOCAL_PANEL("Local multi-agency panel");

    private final String words;

    Authority(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
