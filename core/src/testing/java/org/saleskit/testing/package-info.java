/** Tests that every module runs over itself: its architecture and the record of its public API. */
package org.saleskit.testing;
