package waymark.kernel;

/// Somebody has opened as many people's details today as their work needs on most days. Nothing was shown;
/// information governance can allow more.
public final class AccessQuotaExceeded extends RateLimitExceeded {

    public AccessQuotaExceeded() {
        super("people's details");
    }
}
