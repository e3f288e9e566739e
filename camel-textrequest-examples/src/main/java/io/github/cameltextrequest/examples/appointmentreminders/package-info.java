/** A CSV of appointments becomes reminders; what people answer and what became of each text is kept beside them. */
@NullMarked
package io.github.cameltextrequest.examples.appointmentreminders;

import org.jspecify.annotations.NullMarked;
