package io.github.cameltextrequest.examples.appointmentreminders;

/**
 * A line of the report.
 *
 * @param reminder {@code sent}, or why there is none
 * @param delivery the last status of the reminder, with the code of its failure
 * @param answer {@code confirmed}, {@code reschedule}, or empty
 */
record BookEntry(Appointment appointment, String reminder, String delivery, String answer) {

    static final String COLUMNS = Appointment.COLUMNS + ",reminder,delivery,answer";

    static BookEntry of(String line) {
        String[] values = line.split(",", -1);
        return new BookEntry(
                new Appointment(values[0], values[1], values[2], values[3]), values[4], values[5], values[6]);
    }

    BookEntry delivered(String newDelivery) {
        return new BookEntry(appointment, reminder, newDelivery, answer);
    }

    BookEntry answered(String newAnswer) {
        return new BookEntry(appointment, reminder, delivery, newAnswer);
    }

    boolean isUnanswered() {
        return answer.isEmpty();
    }

    String line() {
        return String.join(",", appointment.line(), reminder, delivery, answer);
    }
}
