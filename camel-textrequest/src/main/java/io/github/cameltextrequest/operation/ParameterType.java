package io.github.cameltextrequest.operation;

/**
 * What the value of a parameter is, which says how it is checked and written. The vendor's enumerations are text: the
 * service may learn further values.
 *
 * @since 1.0
 */
public enum ParameterType {
    STRING,
    INTEGER,
    BOOLEAN,
    /** A time, sent as {@code …Z}. */
    INSTANT,
    /** A whole phone number, sent as 11 digits. */
    PHONE_NUMBER,
    /** The digits that phone numbers begin with, in their 11-digit form. */
    PHONE_PREFIX
}
