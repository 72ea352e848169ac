package waymark;

/// Whether this is `bin/test --deep`, which tries everything, or an ordinary run, which tries a part of it.
public final class DeepRun {

    static final String PROPERTY = "deep";

    /// Why a test marked [Deep] was skipped, as the reports say it.
    static final String ONLY = "only in bin/test --deep";

    private DeepRun() {}

    public static boolean asked() {
        return Boolean.getBoolean(PROPERTY);
    }

    /// The size of a test: how many kills, rounds or inputs.
    public static int times(int ordinary, int deep) {
        return asked() ? deep : ordinary;
    }
}
