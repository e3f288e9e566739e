/** Texts become cases of Aranda Service Management Suite (ASMS), and cases that move text their customers. */
@NullMarked
package io.github.cameltextrequest.examples.servicedesk;

import org.jspecify.annotations.NullMarked;
