package waymark.audit.quota;

/// How many more people's details somebody may open today, and why their work needs it.
record QuotaExtension(int more, String reason) {

    static final int MOST = 500;
    static final int LONGEST = 500;
}
