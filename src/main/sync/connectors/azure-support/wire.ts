import { z } from 'zod';

/** An instant of Azure, which has a fraction of up to seven digits, as epoch ms. */
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

/** A text that may be left out or null; either is empty. */
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/**
 * A support ticket: what the console reads of it. Every other field is kept as it came, and every enum is read as a
 * text: Azure adds to both between its versions.
 */
export const ticketSchema = z.looseObject({
  name: z.string().min(1),
  properties: z.looseObject({
    title: z.string(),
    severity: z.string(),
    status: z.string(),
    createdDate: instant,
    modifiedDate: instant,
    supportTicketId: optionalText,
    serviceDisplayName: optionalText,
    supportPlanType: optionalText,
    contactDetails: z.looseObject({
      firstName: optionalText,
      lastName: optionalText,
      primaryEmailAddress: optionalText,
      additionalEmailAddresses: z.array(z.string()).nullish(),
    }),
    supportEngineer: z.looseObject({ emailAddress: z.string().nullish() }).nullish(),
    technicalTicketDetails: z.looseObject({}).nullish(),
  }),
});
export type Ticket = z.infer<typeof ticketSchema>;

/** A message of a ticket. Its direction says nothing: Azure's own examples contradict each other. */
export const communicationSchema = z.looseObject({
  name: z.string().min(1),
  properties: z.looseObject({
    sender: optionalText,
    subject: optionalText,
    createdDate: instant,
  }),
});
export type Communication = z.infer<typeof communicationSchema>;

/** A page of a list; `nextLink` is absolute. */
export const pageSchema = z.looseObject({
  value: z.array(z.unknown()),
  nextLink: z.string().nullish(),
});

/** What a long-running operation says of itself. Only the top level counts: what it made may have a status too. */
export const operationSchema = z.looseObject({
  status: z.string(),
  error: z.looseObject({ code: optionalText, message: optionalText }).nullish(),
});

/** The body of every refusal. */
export const errorSchema = z.looseObject({
  error: z.looseObject({ code: optionalText, message: optionalText }),
});
