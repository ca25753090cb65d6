/** Given names and whether they are mostly women's or men's, keyed by hand across languages; a hint that a text's own pronouns overrule. */

/** What a given name or an honorific says of its bearer; `unknown` when it is used for both or nobody knows. */
export type Gender = "female" | "male" | "unknown";

const female = `Abby Abigail Ada Adele Adriana Agnes Aicha Aisha Akiko Alejandra Alessandra Alexandra Alexandria Alice Alicia Alina Alison Allison
Alma Amal Amanda Amara Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Angie Anita Anja Ann Anna Annalena Anne Annette Annie Antonia
April Arlene Asha Asma Astrid Audrey Ayesha Barbara Beatrice Beatriz Becky Bella Benazir Bernadette Bertha Beth Betsy Betty Beverly Bianca Birgit Bonnie Brenda
Bridget Brigitte Camila Camilla Candace Carla Carmen Carol Carole Carolina Caroline Carolyn Carrie Catalina Catherine Cecilia Celeste
Charlotte Chelsea Chiara Chloe Christina Christine Cindy Clara Claire Clarissa Claudia Colleen Condoleezza Constance Consuelo Cora Corazon Courtney
Cristina Crystal Cynthia Daisy Dana Daniela Danielle Daria Dawn Deborah Debra Delia Denise Diana Diane Dina Dolores Dominique Donna Dora
Doreen Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Eleni Eliza Elizabeth Ella Ellen Elsa Elsie Emily Emma Erica Erika Erin Esther Ethel
Eugenia Eunice Eva Evelyn Fatima Fatou Faith Felicia Fiona Flora Florence Frances Francesca Francine Frida Gabriela Gabrielle Gail Galina
Genevieve Georgia Geraldine Gertrude Gillian Gina Giorgia Giulia Gladys Glenda Gloria Grace Greta Gretchen Gwen Hanna Hannah Harriet Hazel
Heather Heidi Helen Helena Helene Helga Hilary Hillary Hilda Holly Hope Ida Ilse Imelda Ines Ingrid Irene Irina Iris Irma Isabel
Isabella Isabelle Ivanka Ivy Jacinda Jacqueline Jane Janet Janice Janine Jasmine Jean Jeanne Jen Jenna Jennifer Jenny Jessica Jill Jillian Jo Joan
Joanna Joanne Jocelyn Johanna Josephine Joy Joyce Juanita Judith Judy Julia Julianne Julie Juliet June Justine Kaja Kamala Karen Karin Karina Kate
Katarzyna Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Kayla Keiko Kelly Kerry Khadija Kim Kimberly Kirsten Kristen Kristin
Kristina Laila Lana Lara Larisa Larysa Latoya Laura Lauren Layla Leah Leila Lena Leticia Lidia Lila Lillian Lily Linda Lindsay Lindsey Lisa Liudmila Liz Liza
Lois Lola Lorena Loretta Lorraine Louise Lourdes Lucia Lucille Lucinda Lucy Ludmila Luisa Lydia Lyn Lynn Lynne Mabel Madeleine Madison Maggie Maia Malala Mandy
Manuela Marcia Margaret Margarita Marge Margot Maria María Mariam Marian Mariana Marianne Marie Marilyn Marina Marine Marion Marisa Marjorie Marlene Marta Martha
Martina Mary Maryam Mathilde Matilda Maureen Maya Megan Mei Melania Melanie Melinda Melissa Mercedes Meredith Meryl Mia Michele Michelle Mildred
Miranda Miriam Moira Molly Mona Monica Monika Monique Muriel Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nicolette Nina
Noor Nora Noreen Norma Odette Oksana Olena Olga Olive Olivia Ophelia Oprah Pamela Patricia Patty Paula Pauline Peggy Penelope Penny Petra Phoebe
Phyllis Pilar Polly Priscilla Priya Priyanka Rachel Rana Rania Raquel Rebecca Regina Renata Rhonda Rihanna Rita Roberta Rocio Rosa Rosalie Rosalind Rosanna Rosario
Rose Rosemary Rosie Roxanne Ruby Ruth Sabine Sabrina Sadia Sally Samantha Samia Sandra Sara Sarah Saoirse Selena Serena Shannon Sharon Sheila Shelley
Sherry Shirin Shirley Silvia Simone Sofia Sonia Sophia Sophie Stacey Stella Stephanie Sue Sushma Susan Susana Susanna Susanne Susie Suzanne Svetlana
Sviatlana Sybil Sylvia Tamara Tammy Tania Tanya Tara Taylor Teresa Tessa Thelma Theresa Tiffany Tina Toni Tracy Trudy Ulrike Ursula Valentina Valeria
Valerie Vanessa Vera Veronica Victoria Viktoria Violet Virginia Vivian Wanda Wendy Whitney Wilma Winifred Yasmin Yoko Yolanda Yulia Yuliya Yuki Yvette Yvonne
Zainab Zara Zeinab Zoe Zoya Ngozi Chidinma Wanjiku Akua Ama Adwoa Abena Nomvula Thandi Lindiwe Sunita Lakshmi Anjali Deepa Kavita Meena Nirmala Pooja Rekha Shanti
Siti Nur Dewi Putri Megawati Aung-San Thuy Linh Huong Xiaomei Ling Yan-Ling Sakura Haruka Naoko Yoshiko Tomoko Kyoko Soo-jin Ji-woo Eun-ji`;

const male = `Gabe Hank Kenny Rob Vic Zach Zack Aaron Abbas Abdul Abdullah Abdulla Abdurrahman Abel Abraham Adam Adamu Adel Adolf Adrian Ahmad Ahmed Akira Alain Alan Albert Alberto Alejandro Aleksandr
Aleksei Alex Alexander Alexandre Alexei Alexis Alfonso Alfred Alfredo Ali Allan Allen Alphonse Alvin Amir Amit Amos Anders Andre André Andreas Andrei Andres
Andrés Andrew Andriy Andrzej Andy Angelo Anil Anthony Antoine Anton Antonio António Antony Arjun Arkady Arnold Arthur Arturo Arun Asif Ashok Augusto Austin Axel Barack Barry
Bart Bashar Ben Benedict Benito Benjamin Bernard Bernardo Bernie Bertrand Bilal Bill Billy Björn Bob Bobby Boris Brad Bradley Brandon Brendan Brett
Brian Bruce Bruno Bryan Byron Calvin Carl Carlo Carlos Cecil Cedric Cesar Chad Charles Charlie Chester Chinedu Chris Christian Christophe Christopher Chuck Clarence
Claude Clement Clifford Clint Clive Clyde Colin Connor Conrad Craig Curtis Cyril Cyrus Dag Dale Damien Dan Daniel Danilo Danny Darren Darryl Dave
David Dean Dennis Denis Derek Desmond Diego Dieter Dick Dimitri Dirk Dmitri Dmitriy Dmitry Dmytro Dominic Don Donald Doug Douglas Duane Duncan Dwight Dylan Earl Ed
Eddie Edgar Edmund Eduardo Edward Edwin Efrain Ehud Elias Elijah Elliot Elliott Elon Emanuel Emil Emilio Emmanuel Emmerson Enda Enoch Enrico Enrique Eric Erich Erik
Ernest Ernesto Ernst Esteban Ethan Eugene Evan Evgeny Fabio Fahad Faisal Farid Felipe Felix Ferdinand Fernando Fidel Fox Francesco Francis Francisco Franco
François Francois Frank Franklin Franz Fred Freddie Frederick Friedrich Fritz Gabriel Gareth Gary Gavin Gene Geoffrey Geoff George Georges Georgi Gerald Gerard
Gerardo Gerhard Gilbert Giorgio Giovanni Giuseppe Glenn Gonzalo Gordon Graham Greg Gregory Grigory Guido Guillermo Gus Gustav Gustavo Guy Hamid Hans Harald Hari
Harold Harry Harvey Hasan Hassan Hassanal Hector Heinrich Heinz Helmut Henri Henry Herbert Herman Hermann Hernan Hiroshi Hosni Howard Hugh Hugo Humberto Hussain
Hussein Hyun-woo Ian Ibrahim Igor Ilham Ilya Imran Isaac Ismail Ivan Ivo Jack Jackson Jacob Jacques Jair Jake Jakob Jamal James Jamie Jan Janez Jared Jason Jaroslaw Javier
Jay Jean-Claude Jean-Pierre Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joao João Joe Joel Joern Johan Johann Johannes John Johnny Jon Jonas Jonathan
Jordi Jorge Jose José Josef Joseph Josh Joshua Juan Jules Julian Julio Julius Jun Junichiro Jürgen Justin Jusuf Kai Karim Karl Keir Keith Ken Kenji Kenneth Kevin Khaled Khalid Klaus
Kofi Konstantin Kurt Kwame Kyle Kyriakos Lars Larry Laurent Lawrence Lech Lee Leo Leon Leonard Leonardo Leonid Leopold Leroy Leslie Lester Lewis Liam Lionel Lloyd Lorenzo Louis
Luca Lucas Luciano Ludwig Luigi Luis Luiz Luke Lukas Lyndon Mahathir Mahmoud Malcolm Manfred Manmohan Manuel Marc Marcel Marcelo Marco Marcos Marcus Mario Mark Marko Martin
Marvin Massimo Mateo Mateusz Mathias Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehdi Mehmet Melvin Michael Michal Michel Miguel Mihai Mike Mikhail
Mikheil Milan Milos Miloš Miroslav Mitch Mitt Mo Moammar Mohamed Mohammad Mohammed Mohamud Morgan Morris Moses Muammar Muhammad Muhammadu Murat Mustafa Mykola Narendra Nasser Nathan
Nathaniel Naveen Neil Nelson Nestor Neville Nicholas Nick Nicolae Nicolas Nicolás Nigel Nikita Nikolai Nikos Noah Noel Norbert Norman Nouri Oleg Oleh Oleksandr Oliver Olivier Olaf
Omar Oscar Osama Oskar Osman Otto Owen Pablo Paolo Pascal Patrice Patrick Paul Paulo Pavel Pedro Per Percy Pervez Pete Peter Petr Petro Phil Philip Philippe
Phillip Pier Piers Pierre Pieter Piotr Pranab Rafael Rafał Rahul Raila Rajiv Rajesh Ralph Ram Ramon Ramzan Randall Randolph Randy Rashid Raul Ravi Ray Raymond Recep Reinhard Reginald Rene René Ricardo
Richard Rick Robert Roberto Robin Rod Roderick Rodney Rodolfo Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Ronnie Ross Roy Ruben Rudolf Rudy Rupert Ruslan
Russell Ryan Saddam Said Saleh Salim Salman Salvador Salvatore Sam Sami Samir Samuel Sandro Sanjay Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Serhiy Seth Shane
Shaun Shawn Shehbaz Shigeru Shimon Shinzo Silvio Simon Slobodan Spencer Stan Stanislav Stanley Stefan Stefano Stephen Steve Steven Stewart Stuart Suleiman Sunil Syed Sylvester Takeshi Tariq
Tayyip Ted Terence Terry Thabo Theo Theodore Thierry Thomas Tim Timothy Toby Todd Tom Tomas Tommy Tony Travis Trevor Troy Tyler Ulf Umar Umberto Vaclav Václav Valery Vasily Vernon
Vicente Victor Vijay Viktor Vince Vincent Vinod Vitali Vitaliy Vitaly Vittorio Vlad Vladimir Volodymyr Wade Wael Walid Wallace Walt Walter Warren Wayne Werner Wesley Wilfred Wilhelm Will
Willem William Willie Winston Wolfgang Woodrow Xavier Yahya Yasser Yehuda Yitzhak Yoshihide Youssef Yousef Yuri Yuriy Yves Zachary Zbigniew Zhou Zoran Abiy Olusegun Goodluck Bola Uhuru Cyril Jacob Sipho Thabo Themba Tendai Robert Bongani
Kwaku Kojo Yaw Kwabena Chukwuemeka Emeka Ikechukwu Obinna Tunde Femi Segun Musa Yusuf Aliyu Sani Babatunde Moussa Mamadou Cheikh Ousmane Amadou Ibrahima Suresh Ramesh Mahesh Rakesh Mukesh Dinesh Ganesh Anand Sandeep Pradeep Deepak Manoj Vikram Rohit
Joko Prabowo Agus Budi Bambang Nguyen Minh Hung Haruto Kenta Takashi Hiroki Yukio Ichiro Taro Jae-in Geun Xi-Ping Jinping Keqiang Wei`;

/** Mostly given name → gender. Names in both lists (none on purpose) would be the later one's. */
export const givenNames: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...split(female).map((name) => [name, "female"] as const),
  ...split(male).map((name) => [name, "male"] as const),
  ...split(
    "Ashley Casey Chris Dana Dominique Jamie Jean Jordan Kelly Kerry Kim Leslie Morgan Pat Robin Sandy Shannon Taylor Tracy Andrea Nicola Alexis Sasha Wei Jun Noor Yan Lee",
  ).map((name) => [name, "unknown"] as const),
]);

function split(words: string): string[] {
  return words.split(/\s+/u).filter((word) => word !== "");
}
