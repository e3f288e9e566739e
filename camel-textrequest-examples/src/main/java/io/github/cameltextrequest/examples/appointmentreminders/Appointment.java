package io.github.cameltextrequest.examples.appointmentreminders;

import java.util.List;

/**
 * A line of the CSV.
 *
 * @param id the correlation id of its reminder
 * @param when as the person is to read it
 */
public record Appointment(String id, String phone, String name, String when) {

    static final String COLUMNS = "appointment,phone,name,when";

    /** @throws IllegalArgumentException when it has not four values */
    public static Appointment of(String line) {
        List<String> values = List.of(line.strip().split(",", -1));
        if (values.size() != 4) {
            throw new IllegalArgumentException("A line must have the values " + COLUMNS + ", but had " + values.size());
        }
        return new Appointment(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    /** One text per appointment and time, however often the file is read; another time is another text. */
    public String sendKey() {
        return "reminder " + id + " " + when;
    }

    public String text() {
        return "Hello " + name + ", your appointment " + id + " is on " + when
                + ". Text C to confirm or R to reschedule.";
    }

    /** The last ten digits, by which numbers are compared however they are written. */
    String lastDigits() {
        String digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 10));
    }

    String line() {
        return String.join(",", id, phone, name, when);
    }

    /** Leaves out whom it is about. */
    @Override
    public String toString() {
        return "Appointment[" + id + "]";
    }
}
