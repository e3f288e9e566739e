package io.github.cameltextrequest.event;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.util.TimeUtils;

/**
 * How many texts a contact may get while events are handled.
 *
 * @param max the most within any span of {@code period}; 0 for no limit
 * @param period length of the span
 * @since 1.0
 */
public record ReplyLimit(int max, Duration period) {
    /** No limit. */
    public static final ReplyLimit OFF = new ReplyLimit(0, Duration.ZERO);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d+\\s*\\w+)");

    /**
     * Reads {@code number/time}, for example {@code 20/1h}; {@code 0} is no limit.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static ReplyLimit parse(String written) {
        if (written.strip().equals("0")) {
            return OFF;
        }
        Matcher matcher = WRITTEN.matcher(written.strip());
        Duration period = matcher.matches() ? period(matcher.group(2)) : Duration.ZERO;
        if (period.isZero()) {
            throw new IllegalArgumentException("maxRepliesPerContact must be number/time such as 20/1h, or 0, but was '"
                    + written + "': mend the option maxRepliesPerContact");
        }
        return new ReplyLimit(Integer.parseInt(matcher.group(1)), period);
    }

    /** Whether anything is limited. */
    public boolean applies() {
        return max > 0;
    }

    private static Duration period(String written) {
        try {
            return Duration.ofMillis(TimeUtils.toMilliSeconds(written));
        } catch (IllegalArgumentException e) {
            return Duration.ZERO;
        }
    }

    @Override
    public String toString() {
        // A duration prints as PT1H30M.
        return applies() ? max + "/" + period.toString().substring(2).toLowerCase(Locale.ROOT) : "0";
    }
}
